import { useWidget } from './context.ts'

/** Says to those who do not see it that a link leaves the page. */
export function NewTab() {
  return <span class="unseen"> ({useWidget().strings.newTab})</span>
}
