import { useWidget } from './context.ts'

/** The values of an answer: the region's numbers first, so that no page can change them, then the clinic's. */
export function useAnswerValue(): (name: string) => string | null {
  const { library, numbers } = useWidget()
  return (name) => {
    switch (name) {
      case 'emergency':
      case 'emergency_number':
        return numbers.emergency
      case 'suicide':
        return numbers.suicide
      default:
        return library.value(name)
    }
  }
}
