import { listen } from '../support/beacons.ts';
import { expect, test } from '../support/newsroom.ts';

test('hostile HTML is pasted as words and stays inert', async ({ newsroom, shell, page }) => {
  const listener = await listen();
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await newsroom.desk.newStory();
  await newsroom.story.headline.fill('Pasted');
  await newsroom.story.paste(`
    <h2 onmouseover="alert(1)" style="color:red">A heading</h2>
    <p>Kept <b>bold</b> and <a href="javascript:alert(2)">not a link</a> and <a href="https://example.org/ok">a link</a>.</p>
    <script>alert(3)</script><style>p { display: none }</style>
    <svg onload="alert(4)"><text>drawn</text></svg>
    <svg><a xlink:href="javascript:alert(9)"><text>clicked</text></a><animate onbegin="alert(10)" attributeName="x"/></svg>
    <p>turned \u202eback\u202c and <a href="data:text/html,<script>alert(11)</script>">no data link</a></p>
    <table><tr><td onclick="alert(12)" colspan="2" rowspan="9999999">cell <a href=" java&#10;script:alert(13)">no link</a></td></tr></table>
    <img src="${listener.origin}/beacon/pasted" onerror="alert(5)">
    <iframe src="${listener.origin}/beacon/frame" srcdoc="<script>parent.alert(6)</script>"></iframe>
    <form action="${listener.origin}/beacon/form"><input autofocus onfocus="alert(7)"></form>
    <math><mtext><table><mglyph><style><img src=x onerror=alert(8)></style></mglyph></table></mtext></math>`);
  await expect(newsroom.story.text).toContainText('Kept bold and not a link and a link.');
  await newsroom.story.saved();

  const { article } = await shell.call('story.open', { storyId: newsroom.storyId() });
  const stored = JSON.stringify(article.body);
  expect(stored).toContain('"href":"https://example.org/ok"');
  expect(stored).not.toContain('javascript:');
  expect(stored).not.toContain('onerror');
  expect(stored).not.toContain('data:text');
  await expect(newsroom.story.text.locator('[data-control="RLO"]')).toHaveCount(1);
  expect(article.body.some((b) => b.kind === 'heading')).toBe(true);
  expect(
    await newsroom.story.text.locator('script, style, svg:not([aria-hidden]), iframe, form').count(),
  ).toBe(0);
  expect(dialogs).toEqual([]);
  expect([...listener.heard]).toEqual([]);
  await listener.close();
});

test('pasting is one step to undo', async ({ newsroom, page }) => {
  await newsroom.desk.newStory();
  await newsroom.story.write('Before.');
  await newsroom.story.paste('<h2>Pasted heading</h2><ul><li>one</li><li>two</li></ul>', 'Pasted heading');
  await expect(newsroom.story.text).toContainText('Pasted heading');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(newsroom.story.text).not.toContainText('Pasted heading');
  await expect(newsroom.story.text).toContainText('Before.');
});

test('a paste from Word keeps its list, revives no deletion and says what it changed', async ({
  newsroom,
  page,
}) => {
  await newsroom.desk.newStory();
  await newsroom.story.paste(`
    <p class=MsoNormal>The board voted <del cite="mailto:x" datetime="2026-11-20T10:02">against</del><ins cite="mailto:x" datetime="2026-11-20T10:02">for</ins> it.</p>
    <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span><![endif]>First point</p>
    <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>a)<span>&nbsp;&nbsp;</span></span><![endif]>Below it</p>`);
  await expect(newsroom.story.text).toContainText('The board voted for it.');
  await expect(newsroom.story.text.locator('ol li')).not.toHaveCount(0);
  await page.getByRole('button', { name: 'Details', exact: true }).click();
  const notes = page.getByRole('dialog', { name: 'What changed in the paste' });
  await expect(notes.getByRole('listitem')).toHaveText([
    'One tracked deletion was left out: deleted words do not come in.',
    'One tracked insertion was taken in as accepted.',
  ]);
  await notes.getByRole('button', { name: 'Close' }).first().click();
  await expect(notes).toBeHidden();
});

test('Markdown from another program comes in with its look', async ({ newsroom }) => {
  await newsroom.desk.newStory();
  await newsroom.story.paste('', '# Ferry leaves\n\nThe **first** boat.\n\n- one\n- two\n');
  await expect(newsroom.story.text.locator('h2')).toHaveText('Ferry leaves');
});
