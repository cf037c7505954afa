/**
 * What one mail may be at most; beyond any of these it goes to quarantine with the reason, and its bytes are kept.
 * Why: a hostile mail must not cost more than its share of time and memory (security.md 3.7).
 */
export const MAIL_LIMITS = {
  messageBytes: 50 * 1024 * 1024,
  headerBlockBytes: 1024 * 1024,
  headerFields: 10_000,
  parts: 1_000,
  depth: 50,
  attachments: 500,
  htmlChars: 2 * 1024 * 1024,
} as const

/** A whole number of bytes in the unit that a person would use, such as `52.4 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
