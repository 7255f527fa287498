import { linkTo } from './Blocks.tsx'
import { useWidget } from './context.ts'
import { NewTab } from './NewTab.tsx'

/** The sources of an answer, in the order of its marks. */
export function Sources({ keys }: { keys: string[] }) {
  const { library, strings } = useWidget()
  if (keys.length === 0) return null
  return (
    <div class="sources">
      <p class="label">{strings.sources}</p>
      <ol>
        {keys.map((key) => {
          const source = library.source(key)
          return (
            <li key={key}>
              {source ? (
                <>
                  <a {...linkTo(source.url)}>
                    {source.title}
                    <NewTab />
                  </a>
                  {source.year && `, ${source.year}`}
                </>
              ) : (
                key
              )}
            </li>
          )
        })}
      </ol>
    </div>
  )
}
