/** What programs put on the clipboard, as they do it, with made-up words. */

/** Word for Windows: its own css, conditional comments, lists that are paragraphs, numbered headings, a table. */
export const fromWord = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Users/lotte/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View><w:Zoom>0</w:Zoom></w:WordDocument></xml><![endif]-->
<style><!-- @font-face {font-family:Wingdings;} p.MsoNormal {mso-style-unhide:no; margin:0cm;} --></style></head>
<body lang=NL style='tab-interval:35.4pt;word-wrap:break-word'><!--StartFragment-->
<p class=MsoTitle>Samenwerkafspraken<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<h1 style='mso-list:l2 level1 lfo3'><![if !supportLists]><span style='mso-list:Ignore'>1<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]><b>Aanleiding<o:p></o:p></b></h1>
<p class=MsoNormal><span style='font-size:11.0pt;font-family:"Calibri",sans-serif;mso-fareast-language:EN-US'>Wij
spreken af dat we&nbsp;<b style='mso-bidi-font-weight:normal'>elke week</b> bellen.<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Politie<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Wijkagent<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>Gemeente<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>3.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Eerst bellen<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>4.<span>&nbsp;&nbsp; </span></span><![endif]>Dan schrijven<o:p></o:p></p>
<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
<tr style='mso-yfti-irow:0'><td width=302 valign=top style='width:226.55pt;border:solid windowtext 1.0pt'><p class=MsoNormal>Wie<o:p></o:p></p></td>
<td width=302 colspan=x style='width:226.55pt'><p class=MsoNormal>Wanneer<o:p></o:p></p></td></tr></table>
<p class=MsoNormal><a href="javascript:alert(1)">niet doen</a> en <a href="https://hetccv.nl/">wel doen</a> <v:shape id="x"/></p>
<!--EndFragment--></body></html>`;

/** Outlook: a mail inside a table for its layout, with a table of facts in it, and lines to make room. */
export const fromOutlook = `<html><body lang=NL><div class=WordSection1>
<table border=0 cellpadding=0 width="100%"><tr><td style='padding:0cm'>
<p class=MsoNormal><span style='font-size:12.0pt'>Dag allen,<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>&nbsp;</p>
<table><tr><th>Dag</th><th>Tijd</th></tr><tr><td>dinsdag</td><td>13.30</td></tr></table>
<ul style='margin-top:0cm' type=disc><li class=MsoNormal style='mso-list:l0 level1 lfo1'>Koffie<o:p></o:p></li>
<ul type=circle><li class=MsoNormal>met melk</li></ul></ul>
<p class=MsoNormal>Groet,<br>Lotte \ud83d\ude42</p></td></tr></table></div></body></html>`;

/** Google Docs: everything in a bold that is not bold, styles on spans, breaks between blocks, a checklist. */
export const fromGoogleDocs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1">
<h2 dir="ltr"><span style="font-size:16pt;font-weight:400">Afspraken</span></h2><br />
<p dir="ltr"><span style="font-weight:700;font-style:italic">Samen</span><span style="font-weight:400"> lezen</span></p>
<ul><li role="checkbox" aria-checked="true"><p><span>bellen</span></p></li><li role="checkbox" aria-checked="false"><p>mailen</p></li></ul>
</b>`;
