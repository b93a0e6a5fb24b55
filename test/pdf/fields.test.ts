import { PDFDocument } from 'pdf-lib'
import { expect, test } from 'vitest'
import { readPdf } from '../../src/pdf/document.ts'

test('what was typed into a field of a PDF form stands where it is shown', async () => {
  const document = await PDFDocument.create()
  const page = document.addPage([595, 842])
  page.drawText('Reference', { x: 20, y: 705, size: 12 })
  const field = document.getForm().createTextField('reference')
  field.setText('PCD 1412')
  field.addToPage(page, { x: 100, y: 700, width: 200, height: 20, borderWidth: 0 })
  const [read] = await readPdf(await document.save())
  const places = read?.words.map(({ text, box }) => [text, Math.round(box[0]), box[1] > 120 && box[3] < 142])
  expect(places).toStrictEqual([
    ['Reference', 20, true],
    ['PCD', 101, true],
    ['1412', 139, true],
  ])
})
