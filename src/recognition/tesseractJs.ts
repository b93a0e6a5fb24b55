import { createRequire } from 'node:module'
import path from 'node:path'
import { toPgm } from '../imaging/greyImage.ts'
import type { Engine } from './engine.ts'
import { tesseractParameters } from './tesseractParameters.ts'
import { wordsOfTsv } from './tesseractTsv.ts'

const require = createRequire(import.meta.url)
const MODEL = '4.0.0_best_int'

/** What decides how tesseract.js reads a page: its version, the model's, and the parameters. */
export function tesseractJsIdentity(): string {
  const version = (name: string): string => String(require(`${name}/package.json`).version)
  const model = `eng ${MODEL} ${version('@tesseract.js-data/eng')}`
  return `tesseract.js ${version('tesseract.js')}, ${model}, ${JSON.stringify(tesseractParameters)}`
}

/**
 * Starts tesseract.js with the model from `node_modules`: nothing is fetched, nothing is written to disk.
 *
 * It runs WebAssembly in a thread of its own, whose memory never shrinks: close it to have that back. Throws an Error
 * where it cannot start; `read` rejects where it fails on a picture.
 */
export async function startTesseractJs(): Promise<Engine> {
  // Loaded where it is started: most runs recognise nothing.
  const { createWorker, OEM, PSM } = await import('tesseract.js')
  const worker = await createWorker('eng', OEM.LSTM_ONLY, {
    langPath: path.join(path.dirname(require.resolve('@tesseract.js-data/eng/package.json')), MODEL),
    cacheMethod: 'none',
    gzip: true,
    // Without a handler the library throws outside of our reach what `recognize` rejects with as well.
    errorHandler: () => {},
  })
  // What Tesseract says of each page ("Estimating resolution") is nobody's business.
  await worker.setParameters({ ...tesseractParameters, tessedit_pageseg_mode: PSM.AUTO, debug_file: '/dev/null' })
  return {
    name: 'tesseract.js',
    identity: tesseractJsIdentity(),
    async read(image) {
      const { data } = await worker.recognize(Buffer.from(toPgm(image)), {}, { text: false, tsv: true })
      return wordsOfTsv(data.tsv ?? '')
    },
    close: async () => void (await worker.terminate()),
  }
}
