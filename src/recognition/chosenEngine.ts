import { SetupError } from '../errors.ts'
import type { Engine, EngineName } from './engine.ts'
import { nativeEngine, nativeIdentity } from './nativeTesseract.ts'
import { startTesseractJs, tesseractJsIdentity } from './tesseractJs.ts'

/** Which engine is asked for; `auto` is the native one where it is installed, since it takes half the time. */
export const engineChoices = ['auto', 'tesseract.js', 'native'] as const
export type EngineChoice = (typeof engineChoices)[number]

/** The engine that will be used: its name and identity, known before it is started. */
export type ChosenEngine = { readonly name: EngineName; readonly identity: string }

/** Throws `SetupError` where the native program is asked for and cannot be used. */
export async function chooseEngine(choice: EngineChoice): Promise<ChosenEngine> {
  const native = choice === 'tesseract.js' ? null : await nativeIdentity()
  if (native !== null) return { name: 'native', identity: native }
  if (choice === 'native')
    throw new SetupError(
      'There is no "tesseract" program with English on the PATH. Install it (Debian: tesseract-ocr), or use --ocr-engine tesseract.js.',
    )
  return { name: 'tesseract.js', identity: tesseractJsIdentity() }
}

/** Its own limit ends a native process that hangs before its parent is stopped, which could not end it any more. */
const SHARE_OF_TIME = 0.8

/** Starts the chosen engine in this process, for pages that may take `pageSeconds`; throws what it throws. */
export function startEngine({ name, identity }: ChosenEngine, pageSeconds: number): Promise<Engine> {
  const seconds = SHARE_OF_TIME * pageSeconds
  return name === 'native' ? Promise.resolve(nativeEngine(identity, seconds)) : startTesseractJs()
}
