import { createHash } from 'node:crypto'
import type { GreyImage } from '../imaging/greyImage.ts'
import { type PagePart, type PictureLimits, readPageImage } from '../pdf/pageImage.ts'
import type { Engine } from './engine.ts'
import type { PageReading, PlacedReading } from './pageReading.ts'
import { readerIdentity } from './readerIdentity.ts'
import { readDetail, readPicture } from './readPicture.ts'

/** What reading a page needs; `findReading` looks up what was read off the same picture before, under the same identity. */
export type Reader = {
  readonly engine: Engine
  readonly limits: PictureLimits
  readonly findReading: (imageHash: string, identity: string) => PageReading | null
}

/** A reading with the key under which it is kept: hash of the picture, and what read it. */
export type KeptReading = {
  readonly imageHash: string
  readonly identity: string
  readonly isNew: boolean
  readonly placed: PlacedReading
}

/** Reads one page, or a part of it. Throws what `readPageImage` and the engine throw. */
export async function readPart(bytes: Uint8Array, part: PagePart, reader: Reader): Promise<KeptReading> {
  const { image, box } = await readPageImage(bytes, part, reader.limits)
  const imageHash = hashOf(image)
  const identity = readerIdentity(reader.engine.identity)
  const known = reader.findReading(imageHash, identity)
  const reading = known ?? (await (part.region === null ? readPicture : readDetail)(image, reader.engine))
  return { imageHash, identity, isNew: known === null, placed: { page: part.page, region: part.region, box, reading } }
}

function hashOf({ width, height, pixels }: GreyImage): string {
  return createHash('sha256').update(`${width}x${height}\n`).update(pixels).digest('hex')
}
