import fs from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { nativeIdentity } from '../../src/recognition/nativeTesseract.ts'
import { withFolder } from '../store/databases.ts'

test('a program that is killed while it is asked for its version is asked again, and not taken for missing', async () => {
  await withFolder(async (folder) => {
    const script = `#!/bin/sh
if [ "$1" = --list-langs ]; then echo eng; exit; fi
if [ ! -e '${folder}/asked' ]; then : > '${folder}/asked'; kill -9 $$; fi
echo 'tesseract 5.0.0'
`
    fs.writeFileSync(path.join(folder, 'tesseract'), script, { mode: 0o755 })
    vi.stubEnv('PATH', `${folder}:${process.env.PATH}`)
    try {
      expect(await nativeIdentity()).toMatch(/^tesseract 5\.0\.0, eng/u)
      expect(fs.existsSync(path.join(folder, 'asked'))).toBe(true)
    } finally {
      vi.unstubAllEnvs()
    }
  })
})
