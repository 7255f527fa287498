import { linkTo } from './Blocks.tsx'
import { useWidget } from './context.ts'

/** The sources of an answer, in the order of its marks. */
export function Sources({ keys }: { keys: string[] }) {
  const { library, strings } = useWidget()
  const sources = keys.map((key) => ({ key, source: library.source(key) }))
  if (sources.length === 0) return null
  return (
    <div class="sources">
      <p class="label">{strings.sources}</p>
      <ol>
        {sources.map(({ key, source }) => (
          <li key={key}>
            {source ? (
              <>
                <a {...linkTo(source.url)}>
                  {source.title}
                  <span class="unseen"> ({strings.newTab})</span>
                </a>
                {[source.publisher, source.year].filter(Boolean).map((part) => `, ${part}`)}
              </>
            ) : (
              key
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}
