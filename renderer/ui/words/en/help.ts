/** Words of the help pages, the tour and the sample story. */
export const help = {
  title: 'Help',
  sections: 'Help pages',
  tour: {
    offer: 'New here? The tour takes a minute.',
    take: 'Take the tour',
    label: (step: string, steps: string) => `Tour, ${step} of ${steps}`,
    back: 'Back',
    next: 'Next',
    done: 'Done',
    leave: 'Leave the tour',
    steps: {
      desk: {
        title: 'The desk',
        text: 'Every story is here. Search by words, by status or by desk; the arrow keys walk along the list.',
      },
      sheet: {
        title: 'The story',
        text: 'Write here. Everything is saved as you type, and every version can be brought back.',
      },
      inspector: {
        title: 'About the story',
        text: 'Slug, headlines, byline, subjects and names. Versions are here too.',
      },
      export: {
        title: 'Out of the door',
        text: 'Preview shows what readers will see. Export writes the story into a folder and checks it first.',
      },
      commands: {
        title: 'Everything else',
        text: 'The menu has the commands, and the palette finds any of them by a few letters.',
      },
    },
  },
  sample: {
    open: 'Open a sample story',
    headline: 'Harbour bridge to close for nine weekends',
    standfirst: 'Buses will go round by Gull Point while the bearings are changed',
    slug: 'bridge-weekends',
    place: 'Wexmoor',
    paragraphs: [
      'The harbour bridge will close for nine weekends from March while its bearings are changed, the city’s roads office said on Tuesday.',
      'Buses will go round by Gull Point, which adds 20 minutes to the way into town. The footbridge stays open.',
    ],
    heading: 'What changes',
    list: [
      'No cars from Friday at 22.00 to Monday at 05.00',
      'Ferries every half hour instead of every hour',
    ],
    quote:
      '“We would rather close it nine times than once without warning,” said Mira Vale of the roads office.',
    last: 'This is a sample story. Change it, export it, or move it to the bin.',
  },
  pages: {
    writing: {
      title: 'Writing',
      parts: [
        {
          title: 'Start',
          text: 'A new story opens with the caret in the headline. Enter goes on to the standfirst and then to the text.',
        },
        {
          title: 'Shape',
          text: 'Type ## and a space for a heading, - for a list, > for a quotation. The bar above the text and the palette have the rest.',
        },
        {
          title: 'Saved as you type',
          text: 'The bar at the top says when your text is on the disk. If it cannot be stored, it says so and keeps the text in the window.',
        },
      ],
    },
    tagging: {
      title: 'Tagging',
      parts: [
        {
          title: 'Keywords and names',
          text: 'Under Tags, keywords and names are offered from earlier stories while you type.',
        },
        {
          title: 'Subjects',
          text: 'Search the Media Topics by name or open the tree. The path of a subject shows where it belongs.',
        },
      ],
    },
    checking: {
      title: 'Checking',
      parts: [
        {
          title: 'Language',
          text: 'Spelling, grammar and house rules are checked on this computer. Nothing is changed unless you choose it.',
        },
        {
          title: 'Before it goes',
          text: 'The export checks the story and names what is missing, such as words for a picture. You decide what stands in the way.',
        },
      ],
    },
    versions: {
      title: 'Versions',
      parts: [
        {
          title: 'Every draft',
          text: 'Under Versions is everything that was stored, who wrote it and why it was kept. Compare any two, name and pin the ones that matter.',
        },
        {
          title: 'Going back',
          text: 'An older version becomes a new one when it is brought back, so nothing is lost by trying.',
        },
      ],
    },
    exporting: {
      title: 'Exporting',
      parts: [
        {
          title: 'Formats and folders',
          text: 'Choose a format and a folder. Files get their final name only when they are whole.',
        },
        {
          title: 'What happened',
          text: 'Exports lists every export, where it went and what to do when it failed.',
        },
      ],
    },
    keys: {
      title: 'Keys',
      parts: [
        {
          title: 'Find any command',
          text: 'Ctrl or Command with K opens the palette, except where words are selected in the text: there it makes a link. F1 opens it everywhere.',
        },
        {
          title: 'Your own keys',
          text: 'Settings, Keys gives any command other keys. The question mark shows them all.',
        },
      ],
    },
    privacy: {
      title: 'Privacy and files',
      parts: [
        {
          title: 'It stays here',
          text: 'Copydesk speaks to no network. Stories, versions, pictures and backups lie in one folder on this computer; Settings, Folders says where.',
        },
        {
          title: 'Backups',
          text: 'The whole desk is copied while you work. Settings, Backups can prove that a copy would bring everything back.',
        },
      ],
    },
  },
};
