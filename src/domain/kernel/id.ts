/** A string that names one kind of thing; the brand keeps a case's id from being passed where a user's is meant. */
export type Id<Kind extends string> = string & { readonly __id: Kind }

export type CaseId = Id<'case'>
export type InquiryId = Id<'inquiry'>
export type EventId = Id<'event'>
export type UserId = Id<'user'>
export type TaskId = Id<'task'>
export type LetterId = Id<'letter'>
export type ResponseId = Id<'response'>
export type BlobId = Id<'blob'>
export type RecordBatchId = Id<'record-batch'>
export type KnownRecordId = Id<'known-record'>
export type CommandId = Id<'command'>
