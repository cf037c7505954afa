import { Uint8ArrayReader, type WritableWriter, ZipWriter } from '@zip.js/zip.js'

/** One file to put into an archive. Its path is ASCII and relative. */
export type ZipFile = Readonly<{ path: string; bytes: Uint8Array }>

/** The first moment that a zip can name; every entry carries it, so that equal contents give equal bytes. */
const RAW_MTIME = 0x00210000
/** Contents that compressing does not make smaller. */
const STORED = /\.(pdf|png|jpe?g|gif|webp|zip|gz|7z|mp3|mp4|m4a|ogg|webm|docx|xlsx|pptx|sig)$/

/**
 * Writes files as one zip into a stream: no extra fields, one fixed time, no data descriptors, no comment.
 * Why the library's own deflate: the platform's differs from version to version, and equal input must give equal bytes.
 * Errors: rejects with the stream's error, or with AbortError when the signal is raised.
 */
export async function writeZip(
  files: readonly ZipFile[],
  into: WritableStream<Uint8Array>,
  signal?: AbortSignal,
): Promise<void> {
  const sink: WritableWriter = { writable: into }
  const writer = new ZipWriter(sink, {
    useWebWorkers: false,
    useCompressionStream: false,
    extendedTimestamp: false,
    dataDescriptor: false,
    rawLastModDate: RAW_MTIME,
    lastModDate: new Date(1980, 0, 1),
    msDosCompatible: true,
  })
  for (const file of files) {
    const options = { level: STORED.test(file.path) ? 0 : 6 }
    await writer.add(file.path, new Uint8ArrayReader(file.bytes), signal ? { ...options, signal } : options)
  }
  await writer.close()
}
