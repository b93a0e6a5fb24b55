// Long enough for a rate to be steady over slow scans, short enough to follow a run that changes.
const WINDOW_MILLISECONDS = 60_000
// Not one by one, which would cost more than what is done.
const FORGOTTEN_AT_ONCE = 1000
// A rate of less than this is a guess.
const LEAST_MILLISECONDS = 1000

type Done = { readonly documents: number; readonly pages: number }

/** What was done in the last minute: `perMinute` is null before there is a second of it. `now` is in milliseconds. */
export function recentSums(now: () => number) {
  const begun = now()
  let recent: (Done & { readonly at: number })[] = []
  let first = 0 // those before it are out of the window
  let [documents, pages] = [0, 0] // of those in it
  const forget = () => {
    const from = now() - WINDOW_MILLISECONDS
    for (let old = recent[first]; old !== undefined && old.at < from; old = recent[first]) {
      documents -= old.documents
      pages -= old.pages
      first += 1
    }
    if (first < FORGOTTEN_AT_ONCE) return
    recent = recent.slice(first)
    first = 0
  }
  return {
    add(done: Done) {
      forget()
      recent.push({ ...done, at: now() })
      documents += done.documents
      pages += done.pages
    },
    perMinute(): { readonly documentsPerMinute: number | null; readonly pagesPerMinute: number | null } {
      forget()
      const passed = Math.min(WINDOW_MILLISECONDS, now() - begun)
      if (passed < LEAST_MILLISECONDS) return { documentsPerMinute: null, pagesPerMinute: null }
      const perMinute = (count: number) => (count * 60_000) / passed
      return { documentsPerMinute: perMinute(documents), pagesPerMinute: perMinute(pages) }
    },
  }
}

// Files come sorted, so that what is new may all come at the end: what comes next is like what came last.
const REMEMBERED = 50

/** Of the last documents, the share that had to be read: 1 as long as there were none. */
export function recentShare() {
  const last: boolean[] = []
  return {
    add(isRead: boolean) {
      last.push(isRead)
      if (last.length > REMEMBERED) last.shift()
    },
    share: (): number => (last.length === 0 ? 1 : last.filter(Boolean).length / last.length),
  }
}
