/** Where a word stands decides which one it is: the same text every time. */
const WORDS =
  'harbour council barrier tide engineer ledger witness gate concrete budget winter survey ferry market lantern quay'.split(
    ' ',
  );

const sentence = (n: number): string =>
  Array.from({ length: 28 }, (_, i) => WORDS[(n * 13 + i * 7) % WORDS.length]).join(' ');

const SPAN = `<span lang=EN-GB style='font-size:12.0pt;font-family:"Times New Roman",serif;mso-fareast-font-family:"Times New Roman"'>`;

function part(n: number): string {
  const words = sentence(n);
  if (n % 25 === 0)
    return `<h2><a name="_Toc${String(n)}"></a>${SPAN}Part ${String(n)}<o:p></o:p></span></h2>\n`;
  if (n % 25 > 20)
    return `<p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${String((n % 25) - 20)}.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${SPAN}${words}<o:p></o:p></span></p>\n`;
  if (n % 100 === 10)
    return `<table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr style='mso-yfti-irow:0'><td valign=top style='width:225.4pt'><p class=MsoNormal>${SPAN}Row ${String(n)}</span></p></td><td><p class=MsoNormal>${SPAN}${words}</span></p></td></tr></table>\n`;
  return `<p class=MsoNormal style='margin-bottom:8.0pt;line-height:107%'>${SPAN}${words}, <b style='mso-bidi-font-weight:normal'>${String(n)} votes</b> and <i>${words}</i>.<o:p></o:p></span></p>\n`;
}

/** A paste as Word writes it, of at least so many characters, without pictures. */
export function wordHtml(characters: number): string {
  const parts: string[] = [];
  for (let n = 1, length = 0; length < characters; n++) {
    const made = part(n);
    parts.push(made);
    length += made.length;
  }
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal { margin: 0cm } --></style></head><body lang=EN-GB><!--StartFragment-->${parts.join('')}<p class=MsoNormal>The last line.</p><!--EndFragment--></body></html>`;
}
