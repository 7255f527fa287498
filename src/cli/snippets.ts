export interface SnippetInput {
  baseUrl: string | undefined
  hash: string
  integrity: string
  clinic: Record<string, string>
}

/** The two tags to paste: one that follows the editors' changes, one pinned to these very bytes. */
export function snippets({
  baseUrl = 'https://your-clinic.example/faq',
  hash,
  integrity,
  clinic,
}: SnippetInput): Record<string, string> {
  const base = baseUrl.replace(/\/+$/, '')
  const own = ` data-clinic="${escaped(clinic.name ?? 'Your clinic')}" data-phone="${escaped(clinic.phone ?? '+1 555 0100')}"`
  const noscript = `<noscript>In crisis? Call or text 988. Emergency: 911. <a href="${base}/faq.html">Questions and answers about ketamine treatment</a></noscript>\n`
  return {
    'snippet.html': `<script async src="${base}/clinic-faq.js"${own}></script>\n${noscript}`,
    'snippet.pinned.html': `<script async src="${base}/clinic-faq.${hash}.js" integrity="${integrity}" crossorigin="anonymous"${own}></script>\n${noscript}`,
  }
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
}
