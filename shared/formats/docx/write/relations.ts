import { part, relationType, tag } from './xml.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** What one part names by id: other parts of the file, and addresses outside of it. */
export class Relations {
  private readonly rows: string[] = [];
  private readonly addresses = new Map<string, string>();

  /** @param type the last word of a relation of the standard, or a whole address */
  add(type: string, target: string, external = false): string {
    const id = `rId${String(this.rows.length + 1)}`;
    this.rows.push(
      tag('Relationship', {
        Id: id,
        Type: type.includes(':') ? type : relationType(type),
        Target: target,
        TargetMode: external ? 'External' : undefined,
      }),
    );
    return id;
  }

  /** The id of an address on the web; one address is one relation. */
  address(href: string): string {
    const known = this.addresses.get(href) ?? this.add('hyperlink', href, true);
    this.addresses.set(href, known);
    return known;
  }

  xml(): string {
    return part(tag('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...this.rows));
  }
}

/** What kinds of files a package holds. */
export const contentTypes = (
  endings: Readonly<Record<string, string>>,
  parts: Readonly<Record<string, string>>,
): string =>
  part(
    tag(
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      ...Object.entries(endings).map(([Extension, ContentType]) =>
        tag('Default', { Extension, ContentType }),
      ),
      ...Object.entries(parts).map(([name, ContentType]) =>
        tag('Override', { PartName: `/${name}`, ContentType }),
      ),
    ),
  );
