/** What this is, and what it is not. */
export function Footer() {
  return (
    <footer className="mt-auto border-t border-hairline">
      <div className="mx-auto max-w-6xl px-4 py-8 text-1 text-soft sm:px-6">
        <p className="max-w-[80ch] text-pretty">
          Statecraft is independent teaching material, not made or endorsed by Amazon Web Services. Runs are computed by
          an interpreter on a virtual clock: nothing is deployed and nothing costs money.
        </p>
      </div>
    </footer>
  );
}
