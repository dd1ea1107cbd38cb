/** The text of a file of the app itself, such as a dictionary. For workers too: nothing here needs a page. */
export async function assetText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`A file of Copydesk is missing (${String(response.status)}).`);
  return await response.text();
}
