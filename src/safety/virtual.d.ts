declare module 'clinic-faq:safety' {
  export const safety: import('./safety.ts').Safety
}
