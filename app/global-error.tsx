"use client";

import "./globals.css";

/** When the frame itself fails there is no language to speak in, so it speaks two. */
export default function GlobalError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <html lang="da" data-color-scheme="light">
      <body>
        <main id="m">
          <title>Kanalbarometer</title>
          <div className="lede">
            <h1>Kanalbarometer</h1>
            <p className="say">Siden kunne ikke vises. The page could not be shown.</p>
          </div>
          <p className="muted apart">
            {error.digest ? `Fejl, error: ${error.digest}` : "Noget gik galt hos os. Something went wrong on our side."}
          </p>
          <button type="button" className="pick" onClick={retry}>
            Prøv igen · Try again
          </button>
        </main>
      </body>
    </html>
  );
}
