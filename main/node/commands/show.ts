import { bodyText } from '../../../shared/article/questions.ts';
import { project } from '../../../shared/article/projection.ts';
import { must, storyOf, usage, type Command } from '../command.ts';
import { withCore } from '../core-here.ts';

export const show: Command = {
  usage: 'show ID',
  summary: 'prints one story: its fields and its text',
  run: (cli) =>
    withCore(cli, 'read', async (call) => {
      const [prefix] = cli.words;
      if (prefix === undefined || cli.words.length > 1) throw usage('show wants one story id.');
      const opened = await must(call('story.open', { storyId: await storyOf(call, prefix) }));
      if (cli.json) {
        cli.data(opened);
        return 0;
      }
      const { meta, body } = project(opened.article);
      const fields: [string, string][] = [
        ['Story', opened.ack.storyId],
        ['Version', `${String(opened.ack.number)}, saved ${new Date(opened.ack.savedAt).toISOString()}`],
        ['Status', meta.status],
        ['Slug', meta.slug],
        ['By', meta.bylines.map((b) => b.name).join(', ')],
        ['Desk', meta.desk ?? ''],
        ['Keywords', meta.keywords.join(', ')],
        ['Subjects', meta.subjects.map((s) => s.name).join(', ')],
      ];
      for (const [label, value] of fields) if (value) cli.say(`${label}: ${value}`);
      for (const part of [meta.headline, meta.standfirst, bodyText({ body })]) if (part) cli.say(`\n${part}`);
      return 0;
    }),
};
