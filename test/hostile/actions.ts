import { DECISION, lines, onePage, stream } from './rawPdf.ts'

/** Decisions that want something done when they are opened: none of it is. `place` is where they try to reach. */

type Place = { readonly url: string; readonly file: string }

/** Scripts on opening, on a page, in a field and by name. */
export const scripts = ({ url, file }: Place): Buffer => {
  const script = `app.launchURL\\("${url}"\\); this.exportDataObject\\({cName: "a", nLaunch: 2}\\); require\\("fs"\\).writeFileSync\\("${file}", "x"\\)`
  const action = `<< /S /JavaScript /JS (${script}) >>`
  return onePage({
    contents: stream(lines(DECISION)),
    catalogue: `/OpenAction ${action} /AA << /WC ${action} >> /Names << /JavaScript << /Names [(a) ${action}] >> >> /AcroForm << /Fields [6 0 R] >>`,
    page: `/AA << /O ${action} >> /Annots [6 0 R]`,
    more: [
      `<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (seen) /Rect [9 9 90 30] /AA << /K ${action} /C ${action} >> >>`,
    ],
  })
}

/** Programs to start, forms to send, files of others to open, addresses to go to. */
export const launches = ({ url, file }: Place): Buffer =>
  onePage({
    contents: stream(lines(DECISION)),
    catalogue: `/OpenAction << /S /Launch /F (${file}) /Win << /F (cmd.exe) /P (/c echo) >> /Next << /S /URI /URI (${url}) >> >>`,
    page: '/Annots [6 0 R 7 0 R 8 0 R 9 0 R]',
    more: [
      `<< /Type /Annot /Subtype /Link /Rect [0 0 99 99] /A << /S /URI /URI (${url}) >> >>`,
      '<< /Type /Annot /Subtype /Link /Rect [0 0 99 99] /A << /S /URI /URI (javascript:alert\\(1\\)) >> >>',
      `<< /Type /Annot /Subtype /Link /Rect [0 0 99 99] /A << /S /SubmitForm /F << /FS /URL /F (${url}) >> >> >>`,
      `<< /Type /Annot /Subtype /Link /Rect [0 0 99 99] /A << /S /GoToR /F (\\\\\\\\example.org\\\\share\\\\a.pdf) /D [0 /Fit] >> >>`,
    ],
  })

/** A file in the file, and a stream whose data is said to be in another file or at an address. */
export const embedded = ({ url, file }: Place): Buffer =>
  onePage({
    contents: stream(`${lines(DECISION)} /X Do`),
    catalogue: '/Names << /EmbeddedFiles << /Names [(a.exe) 7 0 R] >> >> /AF [7 0 R] /PageMode /UseAttachments',
    resources: '/XObject << /X 6 0 R >>',
    more: [
      stream('', `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /F << /FS /URL /F (${url}) >> /FFilter /FlateDecode`),
      `<< /Type /Filespec /F (../../${file}) /UF (../../${file}) /EF << /F 8 0 R >> >>`,
      stream('MZ not a program', '/Type /EmbeddedFile'),
    ],
  })

/** A form in XML with entities that name a file of the machine and an address, and that multiply. */
export const xfa = ({ url }: Place): Buffer => {
  const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
  const xml = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">${laughs}<!ENTITY f SYSTEM "file:///etc/hostname"><!ENTITY u SYSTEM "${url}">]>
<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template xmlns="http://www.xfa.org/schema/xfa-template/3.3/"><subform name="a"><field name="b"><value><text>&f;&u;&l9;</text></value></field></subform></template></xdp:xdp>`
  return onePage({
    contents: stream(lines(DECISION)),
    catalogue: '/AcroForm << /Fields [] /XFA 6 0 R >> /NeedsRendering true',
    more: [stream(xml)],
  })
}
