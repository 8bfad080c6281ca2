/** What a lesson's facts were checked against, and when. */
export function Sources({
  sources,
  checkedOn,
}: {
  sources: readonly { readonly title: string; readonly url: string }[];
  checkedOn: string;
}) {
  return (
    <section aria-labelledby="sources" className="border-t border-hairline pt-6 text-1 text-soft">
      <h2 id="sources" className="mb-2 font-medium">
        Sources, checked {checkedOn}
      </h2>
      <ul className="grid gap-x-8 sm:grid-cols-2">
        {sources.map(({ title, url }) => (
          <li key={url}>
            <a href={url} className="inline-block py-1 underline decoration-control underline-offset-2 hover:text-ink">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
