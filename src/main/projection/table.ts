import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { DataPoint } from '#domain/case/case.event'

/** One imported customer export. Written once by its event, never changed; holds no personal data. */
export const knownBatch = sqliteTable('known_batch', {
  batchId: text('batch_id').primaryKey(),
  source: text('source').notNull(),
  exportedOn: text('exported_on').notNull(),
  fileName: text('file_name').notNull(),
  rows: integer('rows').notNull(),
  badRows: integer('bad_rows').notNull(),
  importedAt: text('imported_at').notNull(),
  importedBy: text('imported_by').notNull(),
})

/** What is on file about people: one value of one record, as it stands in the export and in the form in which it is compared. Personal data. */
export const knownValue = sqliteTable('known_value', {
  batchId: text('batch_id').notNull(),
  recordNo: integer('record_no').notNull(),
  dataPoint: text('data_point').$type<DataPoint>().notNull(),
  value: text('value').notNull(),
  normalised: text('normalised').notNull(),
})
