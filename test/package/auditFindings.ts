import { z } from 'zod'

const advisory = z.object({ title: z.string(), url: z.string(), severity: z.string() })

/** What `npm audit --json` prints where the registry answers; `via` names other packages by their names alone. */
const report = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({ name: z.string(), via: z.array(z.union([z.string(), advisory.loose()])) }),
  ),
})

const reviewed = z.array(
  z.strictObject({
    advisory: z.string().regex(/^GHSA(?:-[\da-z]{4}){3}$/),
    package: z.string().min(1),
    reason: z.string().min(20),
    until: z.iso.date(),
  }),
)

/** A finding that a person has looked at: why it does no harm here, and until when that is taken for granted. */
export type Reviewed = z.infer<typeof reviewed>[number]

type Finding = {
  readonly advisory: string
  readonly package: string
  readonly title: string
  readonly severity: string
}

/** What an audit came to: `open` findings nobody has explained, or whose explanation has run out; `idle` reviews of nothing. */
export type Verdict =
  | { readonly kind: 'not-done'; readonly why: string }
  | {
      readonly kind: 'done'
      readonly open: readonly Finding[]
      readonly explained: readonly (Finding & { readonly reason: string })[]
      readonly idle: readonly Reviewed[]
    }

/** Parses the file of reviewed findings; throws where it is not of that shape. */
export const parseReviewed = (value: unknown): readonly Reviewed[] => reviewed.parse(value)

/** Judges what `npm audit --json` printed by the reviewed findings, as of a day (`2026-12-31`). */
export function judge(printed: string, reviews: readonly Reviewed[], today: string): Verdict {
  const parsed = report.safeParse(jsonOf(printed))
  if (!parsed.success) return { kind: 'not-done', why: messageOf(printed) }
  const findings = findingsOf(parsed.data)
  const reviewOf = (finding: Finding): Reviewed | undefined =>
    reviews.find((one) => one.advisory === finding.advisory && one.package === finding.package && one.until >= today)
  return {
    kind: 'done',
    open: findings.filter((finding) => reviewOf(finding) === undefined),
    explained: findings.flatMap((finding) => {
      const review = reviewOf(finding)
      return review === undefined ? [] : [{ ...finding, reason: review.reason }]
    }),
    idle: reviews.filter((one) => !findings.some((f) => f.advisory === one.advisory && f.package === one.package)),
  }
}

function findingsOf({ vulnerabilities }: z.infer<typeof report>): readonly Finding[] {
  return Object.values(vulnerabilities).flatMap(({ name, via }) =>
    via.flatMap((cause) =>
      typeof cause === 'string'
        ? []
        : [
            {
              advisory: cause.url.split('/').at(-1) ?? '',
              package: name,
              title: cause.title,
              severity: cause.severity,
            },
          ],
    ),
  )
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const messageOf = (printed: string): string =>
  z.object({ message: z.string() }).safeParse(jsonOf(printed)).data?.message ?? 'npm audit gave no report'
