declare module 'clinic-faq:safety' {
  export function readSafety(): import('./safety.ts').Safety
}
