const ENGLISH = `a about above after against all also an and any are as at be been before between both but by can could do
does during each five following for four from had has have he her here his how however i if in into is it its may more
most must no nor not of on one only or other our out over shall she should so some such than that the their them then
there these they this those three through to two under up upon was we were what when where which while who will with
within would you your`

// Without the ones that are English words, too: a, am, at, i, o, un.
const WELSH = `ac ar bod bydd chi cyn dan dros drwy dyma ei eich ein er ers eu fel felly fod gan gyda hefyd hon hwn hyn
ledled mae mae'r mewn na nad neu ni nid o'r oedd oes ond pan pob rwyf rwy'n sydd sy'n tra trwy unrhyw wedi wrth y yn yng
yr yw ynghyd`

/** Words of a language that carry its grammar; every running text is full of them. */
export type FunctionWords = { readonly english: ReadonlySet<string>; readonly welsh: ReadonlySet<string> }

/** The function words of the two languages that decisions are published in, in lower case. */
export const functionWords = (): FunctionWords => ({
  english: new Set(ENGLISH.split(/\s+/)),
  welsh: new Set(WELSH.split(/\s+/)),
})
