import type { FailureCode } from '../../src/errors.ts'
import { embedded, launches, scripts, xfa } from './actions.ts'
import {
  endlessCharacterMap,
  formsInForms,
  hugeFax,
  hugeImage,
  lyingJpeg,
  lzw,
  nestedFlate,
  nestedFlateOfOperators,
} from './bombs.ts'
import * as crowds from './crowds.ts'
import * as structures from './structures.ts'
import { fontMatrices, formulas, markup, terminalEscapes } from './texts.ts'

/** How a hostile PDF may end: `read` is loaded or in review, else the code of its failure. */
type Ending = 'read' | FailureCode

/** A hostile PDF: what it does, its bytes (`place`: where it tries to reach), and how it may end. */
export type Case = {
  readonly name: string
  readonly make: (place: Place) => Buffer
  readonly ends: readonly Ending[]
}

/** An address and a file that a document tries to reach or to write. */
export type Place = { readonly url: string; readonly file: string }

const hostile = (name: string, make: Case['make'], ...ends: readonly Ending[]): Case => ({ name, make, ends })

const each = (name: string, made: readonly Buffer[], ...ends: readonly Ending[]): readonly Case[] =>
  made.map((bytes, i) => hostile(`${name} ${i + 1}`, () => bytes, ...ends))

/** Read without recognising anything, with some hundred megabytes and ample time. */
export const digital: readonly Case[] = [
  hostile('contents of 3 GB by Flate twice', nestedFlate, 'out-of-memory'),
  hostile('operators of 1 GB by Flate twice', nestedFlateOfOperators, 'out-of-memory', 'too-large'),
  hostile('contents of 3 GB by LZW', lzw, 'out-of-memory'),
  hostile('a map of all characters there could be', endlessCharacterMap, 'out-of-memory'),
  hostile('drawings in drawings', formsInForms, 'too-large', 'out-of-memory'),
  hostile('a million pages', structures.millionPages, 'too-large'),
  hostile('a million pages said to be three', structures.millionPagesDenied, 'no-text'),
  hostile('a page of 200 inches', structures.hugePage, 'read'),
  ...each('a page of a strange size', structures.strangeSizes(), 'read'),
  hostile('a tree of pages in a circle', structures.cyclicPageTree, 'damaged-pdf'),
  hostile('parents in a circle', structures.cyclicParents, 'no-text'),
  hostile('a drawing that draws itself', structures.cyclicForm, 'read'),
  hostile('letters drawn by their own font', structures.cyclicType3, 'read'),
  hostile('a length that is its stream', structures.cyclicLength, 'no-text'),
  hostile('a stream of objects in itself', structures.cyclicObjectStream, 'read'),
  hostile('tables of objects in a circle', structures.cyclicTables, 'read'),
  hostile('wrong offsets', structures.wrongOffsets, 'read'),
  hostile('no table of objects', structures.noTable, 'read'),
  hostile('a table of two thousand million objects', structures.endlessTable, 'read'),
  hostile('lists in lists', structures.deepLists, 'read'),
  hostile('lists in lists in the contents', structures.deepListsInContents, 'read'),
  hostile('thousands of pictures', crowds.manyImages, 'read'),
  hostile('thousands of picture objects', crowds.manyImageObjects, 'read'),
  hostile('thousands of objects', crowds.manyObjects, 'read'),
  hostile('thousands of ruled lines', crowds.manyRules, 'read'),
  hostile('thousands of words', crowds.manyWords, 'read', 'out-of-memory'),
  hostile('millions of words', crowds.millionsOfWords, 'too-large', 'out-of-memory'),
  hostile('thousands of links', crowds.manyLinks, 'out-of-memory', 'read'),
  hostile('a word of 10 MB', crowds.longWord, 'too-large', 'out-of-memory'),
  hostile('a word of half a megabyte', crowds.longestWord, 'read'),
  hostile('a line of 10 MB', crowds.longLine, 'read', 'out-of-memory'),
  hostile('scripts', scripts, 'read'),
  hostile('programs and addresses to open', launches, 'read'),
  hostile('files in the file', embedded, 'read'),
  hostile('a form in XML with entities', xfa, 'read'),
  ...each('a font with a strange matrix', fontMatrices(), 'read'),
  hostile('terminal escapes', terminalEscapes, 'read'),
  hostile('formulas', formulas, 'read'),
  hostile('markup', markup, 'read'),
]

/** Those with pictures that are to be recognised. */
export const pictures: readonly Case[] = [
  hostile('a picture of 1,600 megapixels', hugeImage, 'too-large'),
  hostile('a fax of 900 megapixels', hugeFax, 'too-large'),
  hostile('a JPEG that claims to be small', lyingJpeg, 'too-large', 'unreadable-page', 'no-text'),
  hostile('a page of 200 inches with pictures', structures.hugePageOfPictures, 'too-large'),
]

/** Those that would go on for ever, read with little time. */
export const endless: readonly Case[] = [
  hostile('two million saves', structures.manySaves, 'stalled'),
  hostile('two thousand slow pages', crowds.slowPages, 'timed-out'),
]
