import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { loadPackFile } from '../../src/packs/pack.ts'
import { soundPack } from '../packs/packFiles.ts'
import { withFolder } from '../store/databases.ts'

const checkout = path.resolve(import.meta.dirname, '../..')
const main = path.join(checkout, 'src/main.ts')
const fixture = (name: string): string => path.join(checkout, 'fixtures', name, 'decision.pdf')
const bad = (name: string): string => path.join(checkout, 'test/bad-input', `${name}.pdf`)

const pack = (...args: readonly string[]) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [main, 'pack', ...args], { encoding: 'utf8' })
  return { out: stdout, err: stderr, code: status }
}

test('new writes a pack to a file, and never over one that is there unless it is told to', async () => {
  await withFolder((folder) => {
    const out = path.join(folder, 'new/surrey-pcc.yaml')
    const first = pack('new', fixture('surrey-pcc/948-2022'), '--out', out)
    expect(first).toMatchObject({ out: '', code: 0 })
    expect(first.err).toContain(`Wrote ${out}`)
    expect(loadPackFile(out)).toMatchObject({ slug: 'surrey-pcc', name: 'Police and Crime Commissioner for Surrey' })
    fs.writeFileSync(out, 'a person wrote this')
    const second = pack('new', fixture('surrey-pcc/948-2022'), '--out', out)
    expect(second).toMatchObject({ out: '', code: 2 })
    expect(second.err).toContain('--force')
    expect(fs.readFileSync(out, 'utf8')).toBe('a person wrote this')
    expect(pack('new', fixture('surrey-pcc/948-2022'), '--out', out, '--force').code).toBe(0)
    expect(loadPackFile(out).slug).toBe('surrey-pcc')
    expect(pack('new', fixture('surrey-pcc/948-2022'), '--out', folder)).toMatchObject({ code: 2, out: '' })
  })
}, 60_000)

test('new tells what is wrong with each PDF and goes on with the rest', () => {
  const { out, err, code } = pack(
    'new',
    bad('truncated'),
    bad('encrypted'),
    bad('not-a-pdf'),
    '/nowhere/x.pdf',
    fixture('mopac/agenda-investment-board'),
    fixture('lancashire-pcc/2023-97'),
    fixture('gwent-pcc/pccg-2021-931'),
    fixture('lancashire-pcc/2023-97'),
  )
  expect(code).toBe(1)
  expect(out).toContain('slug: lancashire-pcc\n')
  for (const told of [
    'encrypted.pdf: encrypted-pdf: ',
    'not-a-pdf.pdf: not-a-pdf: ',
    '/nowhere/x.pdf: There is no such file',
    'agenda-investment-board/decision.pdf: it is no decision (agenda)',
    'pccg-2021-931/decision.pdf: it names another body, gwent-pcc; it is left out.',
  ])
    expect(err).toContain(told)
  expect(err).toContain('truncated.pdf')
}, 60_000)

test('new without a decision that can be read is wrong use', () => {
  const { out, err, code } = pack('new', bad('empty'))
  expect({ out, code }).toEqual({ out: '', code: 2 })
  expect(err).toMatch(/empty\.pdf: empty-file: .*\nThere is no decision/u)
})

test('new reads a scan', { timeout: 120_000 }, () => {
  const { out, code } = pack('new', fixture('bedfordshire-pcc/pcc-d-918-300dpi'), '--ocr-engine', 'tesseract.js')
  expect(code).toBe(0)
  expect(out).toContain("canonical: 'PCC/D/{number}'")
  expect(out).toContain("'PCC/D/918': 'PCC/D/918'")
})

test('check tells per rule what it matched and where, in the PDFs given', () => {
  const { out, err, code } = pack('check', 'warwickshire-pcc', fixture('warwickshire-pcc/wpcc3-9091'))
  expect({ err, code }).toEqual({ err: '', code: 0 })
  expect(out).toMatch(/\n {2}ok {4}reference {2}WPCC.*\n {10}"WPCC3-0089" gives WPCC3-0089\n/u)
  expect(out).toMatch(/wpcc3-9091\/decision\.pdf, p\. 1: “WPCC3-9091”\n/u)
  expect(out).toMatch(/wpcc3-9091\/decision\.pdf, p\. 2: “WPCC3-9017”\n/u)
  expect(out).toMatch(/1 pack checked\. All rules hold\.\n$/u)
})

test('check takes the file of a pack, and ends with 1 if a rule fails', async () => {
  await withFolder((folder) => {
    const file = path.join(folder, 'anyshire-pcc.yaml')
    const run = (text: string, ...pdfs: readonly string[]) => {
      fs.writeFileSync(file, text)
      return pack('check', file, ...pdfs)
    }
    expect(run(soundPack)).toMatchObject({ code: 0, err: '' })
    const wrong = run(soundPack.replace("'APCC 12'", "'APCC 123'"))
    expect(wrong.code).toBe(1)
    expect(wrong.out).toContain('the look-alike "APCC 123" is read as APCC 123')
    const broken = run(soundPack.replace('slug:', 'slugg:'))
    expect(broken).toMatchObject({ code: 1, out: '' })
    expect(broken.err).toMatch(/anyshire-pcc\.yaml:1: /u)
    const missing = run(soundPack, '/nowhere/x.pdf', bad('empty'))
    expect(missing.code).toBe(1)
    expect(missing.err).toMatch(/\/nowhere\/x\.pdf: There is no such file.*\n.*empty\.pdf: empty-file: /u)
  })
}, 60_000)

test('a draft fails the check until a person has finished it', async () => {
  await withFolder((folder) => {
    const file = path.join(folder, 'gwent-pcc.yaml')
    const pdf = fixture('gwent-pcc/pccg-2021-931')
    expect(pack('new', pdf, '--out', file).code).toBe(0)
    const draft = pack('check', file, pdf)
    expect(draft.code).toBe(1)
    expect(draft.out).toContain('an address is still a placeholder')
    expect(draft.out).toContain('it has no look-alikes of its references')
    const finished = fs
      .readFileSync(file, 'utf8')
      .replace(
        "{ fact: 'TODO', url: 'https://example.invalid/' }",
        "{ fact: 'x', url: 'https://www.gwent.pcc.police.uk/' }",
      )
      .replace('lookalikes: []', "lookalikes: ['PCCG-931', 'PCCG 2021']")
    fs.writeFileSync(file, finished)
    expect(pack('check', file, pdf).out).toContain('p. 1: “PCCG-2021-931”')
  })
}, 60_000)

test('a pack that is not there is wrong use', () => {
  const { err, code } = pack('check', 'nowhereshire-pcc')
  expect(code).toBe(2)
  expect(err).toContain('There is no pack "nowhereshire-pcc"')
})
