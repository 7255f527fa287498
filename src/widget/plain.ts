import type { ComponentChild, VNode } from 'preact'

/**
 * Adds to `parent` what a component without state stands for, listeners included. The renderer takes it over as its own
 * when it is first called there: until then a page is spared its work.
 */
export function plainly(child: ComponentChild, parent: Node): void {
  if (typeof child === 'string') parent.appendChild(document.createTextNode(child))
  if (typeof child !== 'object' || child === null || !('type' in child)) return
  const { type, props } = child as VNode<Record<string, unknown>>
  if (typeof type === 'function') {
    plainly((type as (props: unknown) => ComponentChild)(props), parent)
    return
  }
  const inSvg = type === 'svg' || parent instanceof SVGElement
  const element = inSvg ? document.createElementNS('http://www.w3.org/2000/svg', type) : document.createElement(type)
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2).toLowerCase(), value as EventListener)
    else if (name !== 'children' && (value !== false || name.startsWith('aria-'))) {
      element.setAttribute(name, value === true && !name.startsWith('aria-') ? '' : `${value}`)
    }
  }
  for (const each of [props.children].flat()) plainly(each as ComponentChild, element)
  parent.appendChild(element)
}
