import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { helpOf, listCommands } from './help.ts'

const checkout = path.resolve(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(path.join(checkout, file), 'utf8')
const readme = read('README.md')
const contributing = read('.github/CONTRIBUTING.md')
const scripts: Readonly<Record<string, string>> = JSON.parse(read('package.json')).scripts

test.each(listCommands())('the README tells of the command %s and of each of its options', (command) => {
  expect(readme).toContain(`| \`${command}`)
  const options = helpOf(command).match(/--[a-z][a-z-]+/g) ?? []
  const untold = new Set(options.filter((option) => option !== '--help' && !readme.includes(option)))
  expect([...untold]).toEqual([])
})

test('every command that the README gives is there', () => {
  const given = [...readme.matchAll(/(?:^|\$ )decisionbase ([a-z]+)/gm)].map(([, command = '']) => command)
  expect(given.length).toBeGreaterThan(5)
  expect(new Set(given).difference(new Set(listCommands()))).toEqual(new Set())
})

test('every npm script that the documentation names is there', () => {
  const named = [...`${readme}${contributing}`.matchAll(/npm (?:run ([a-z]+)|(test|start)\b)/g)]
  expect(named.length).toBeGreaterThan(3)
  for (const [, script = '', own] of named) expect(scripts).toHaveProperty(own ?? script)
})

test('every link to a file leads somewhere', () => {
  for (const [file, text] of Object.entries({ 'README.md': readme, '.github/CONTRIBUTING.md': contributing })) {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link = '']) => link)
    const broken = links.filter((link) => !existsSync(path.join(checkout, path.dirname(file), link)))
    expect(broken).toEqual([])
  }
})

test('at first sight, values of 0.9 and more are right nine times in ten, as the README says', () => {
  const bins = [...read('docs/calibration-first-sight.svg').matchAll(/cx="([\d.]+)".*<title>(\d+) of (\d+) right</g)]
  const sure = bins.filter(([, place]) => Number(place) >= 70 + 0.9 * 520) // where the drawing has 0.9
  const count = (column: number) => sure.reduce((sum, bin) => sum + Number(bin[column]), 0)
  expect(readme).toContain('values of 0.9 and more are right more than nine times in ten')
  expect(count(3)).toBeGreaterThan(400)
  expect(count(2) / count(3)).toBeGreaterThan(0.9)
})
