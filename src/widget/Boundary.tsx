import { Component, type ComponentChildren } from 'preact'

interface Props {
  children: ComponentChildren
  /** What stands in place of what failed. */
  instead: ComponentChildren
}

/** Holds a failure in: what is inside may throw while rendering, what is outside stays. */
export class Boundary extends Component<Props, { failed?: boolean }> {
  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(error: unknown) {
    console.error('[clinic-faq] A part of the widget could not be shown. The rest of it works.', error)
  }

  render() {
    return this.state.failed ? this.props.instead : this.props.children
  }
}
