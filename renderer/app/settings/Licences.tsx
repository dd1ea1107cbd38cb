import { useEffect, useState } from 'react';
import { z } from 'zod';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { number } from '../../ui/format.ts';
import { Skeleton } from '../../ui/State.tsx';
import { words } from '../../ui/words/index.ts';
import styles from './settings.module.css';

const licences = z.array(
  z.strictObject({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() }),
);
type Licence = z.infer<typeof licences>[number];

/** Written by the build beside the pages, from what it bundled; a build without it is one in the making. */
async function readLicences(): Promise<Licence[]> {
  try {
    const page = new URL('licences.js', document.baseURI).href;
    const written: unknown = await import(/* @vite-ignore */ page);
    return z.object({ default: licences }).parse(written).default;
  } catch {
    return [];
  }
}

/** Every package that Copydesk is made with, and the whole text of its licence. */
export function Licences() {
  const { about: say } = words().frame;
  const [list, setList] = useState<Licence[] | null>(null);
  const [query, setQuery] = useState('');
  const [read, setRead] = useState<Licence | null>(null);
  useEffect(() => {
    let current = true;
    const load = async () => {
      const found = await readLicences();
      if (current) setList(found);
    };
    void load();
    return () => {
      current = false;
    };
  }, []);

  const heading = <h3 className={styles.subheading}>{say.licences}</h3>;
  if (list === null) return <Skeleton />;
  if (list.length === 0)
    return (
      <>
        {heading}
        <p className={styles.quiet}>{say.missing}</p>
      </>
    );
  if (read)
    return (
      <>
        <div className={styles.row}>
          <h3 className={styles.grow}>
            {read.name} {read.version}
          </h3>
          <Button
            onClick={() => {
              setRead(null);
            }}
          >
            {say.back}
          </Button>
        </div>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long text scrolls by keyboard */}
        <pre className={styles.licence} dir="ltr" lang="en" tabIndex={0} aria-label={say.read(read.name)}>
          {read.text}
        </pre>
      </>
    );
  const wanted = query.trim().toLowerCase();
  return (
    <>
      {heading}
      <p className={styles.quiet}>{say.licencesIntro(number(list.length))}</p>
      <TextField hideLabel label={say.search} placeholder={say.search} value={query} onChange={setQuery} />
      <ul className={styles.list}>
        {list
          .filter(({ name, licence }) => `${name} ${licence}`.toLowerCase().includes(wanted))
          .map((one) => (
            <li key={one.name} className={styles.package}>
              <span className={styles.grow}>
                {one.name} <span className={styles.quiet}>{one.version}</span>
              </span>
              <Button
                variant="link"
                size="small"
                onClick={() => {
                  setRead(one);
                }}
              >
                {one.licence} <span className="visually-hidden">{say.read(one.name)}</span>
              </Button>
            </li>
          ))}
      </ul>
    </>
  );
}
