/** The one way to an address inside the site: `path` is relative to its root; the base path comes from the build. */
export const href = (path = ''): string => `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}${path}`
