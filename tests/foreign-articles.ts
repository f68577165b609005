/** Invented articles in languages that are written from right to left, one in French, and an English one beside them. */

export const foreignArticles: Record<string, string> = {
  'arabic.txt': `اتفاق في ميناء النهر على ساعات الشتاء

الجريدة المحلية، 5 مارس 2024

اتفق حراس البوابات يوم الثلاثاء على فتح القناة حتى الساعة الثامنة مساء.

قالت سلمى حداد: «ستمر القوارب مهما كان الجليد».

وأضافت أن 40 قاربا تنتظر عند Eastford منذ يوم الأحد، وأن الممر (طوله 12 كيلومترا) سيبقى مفتوحا.
`,
  'hebrew.txt': `שומרי הסכר הסכימו על שעות החורף

העיתון המקומי, 5 במרץ 2024

שומרי השערים הסכימו ביום שלישי לפתוח את התעלה עד שמונה בערב.

„הסירות יעברו, יהיה הקרח אשר יהיה”, אמרה רות ארנס.

לדבריה 40 סירות מחכות ליד Eastford מאז יום ראשון.
`,
  'french.txt': `Les éclusiers s’accordent sur les horaires d’hiver

Le Courrier du Canal, 5 mars 2024

Les éclusiers du canal se sont mis d’accord mardi : les portes resteront ouvertes jusqu’à vingt heures.

« Les bateaux passeront, quelle que soit la glace », a dit Claire Moreau, qui parle pour les éclusiers.
`,
  'english.txt': `Lock keepers agree on winter hours

The Canal Post, 5 March 2024

The lock keepers of the upper canal agreed on Tuesday to open the gates until eight in the evening.

“The boats will pass, whatever the ice does,” said Piet Arens, who speaks for the keepers.
`,
}
