export function Inbox(_: { inquiryId: string | null }) {
  return null
}
