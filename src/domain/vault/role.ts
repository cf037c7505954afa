/**
 * What a user may do. An officer works cases, a reviewer approves what somebody else proposes, an auditor reads and
 * verifies and changes nothing, an administrator keeps users and settings. One user may hold several.
 */
export const ROLES = ['officer', 'reviewer', 'auditor', 'administrator'] as const
export type Role = (typeof ROLES)[number]
