/** What has the focus in the tree of an element: in a shadow root it is not the document's. */
export function focusedIn(element: Element | null): Element | null {
  const root = element?.getRootNode()
  return root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null
}
