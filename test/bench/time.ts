import { quantile } from '../../src/engine/measure.ts'

export interface Times {
  /** Milliseconds of CPU. */
  p50: number
  p99: number
}

/**
 * CPU time of one call, over all inputs and rounds. The first round warms up and does not count. Each round starts with
 * what `fresh` makes, so that nothing is remembered of the round before but what the machine learned of the code.
 */
export function timesOf(inputs: string[], rounds: number, fresh: () => (input: string) => unknown): Times {
  const times: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const call = fresh()
    for (const input of inputs) {
      const start = process.cpuUsage()
      call(input)
      const { user, system } = process.cpuUsage(start)
      if (round > 0) times.push((user + system) / 1000)
    }
  }
  times.sort((a, b) => a - b)
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99) }
}

/** CPU milliseconds of one call. */
export function timeOf(call: () => unknown): number {
  const start = process.cpuUsage()
  call()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
