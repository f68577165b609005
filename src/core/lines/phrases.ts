/** Closed lists of what stands around articles on news pages. Each pattern is tried on the first 400 characters. */

/** Names of networks and sharing tools; a line made of them alone is a row of buttons. */
export const SOCIAL = new Set(
  'share shares facebook twitter x tweet linkedin reddit flipboard pocket email mail e-mail print whatsapp telegram messenger pinterest pin tumblr instagram youtube tiktok threads bluesky mastodon rss copy link url save bookmark sms viber wechat line vk snapchat digg'.split(
    ' ',
  ),
)

/** Words that carry sentences; prose is full of them and menus are not. */
export const STOPWORDS = new Set(
  'the of and to a in that is was he for it with as his on be at by i this had not are but from or have an they which one you were her all she there would their we him been has when who will more no if out so said what up its about into than them can only other new some could time these two may then do first any my now such like our over me even most made after also did many before must through back where much your way well down should because each just those people how too little state good very make world still own see men work long get here between both being under never day same another know while last might us off since against go came right used take three'.split(
    ' ',
  ),
)

const list = (words: string): RegExp => new RegExp(`^(?:${words})(?![\\p{L}\\p{N}])`, 'iu')

/** A phrase class → what its lines begin with or hold. The names are the features and the rules. */
export const PHRASES: readonly (readonly [string, RegExp])[] = [
  // "Read more: …" "Also read" "SEE ALSO:" "Related: …" "Watch: …"
  [
    'teaser',
    /^\W{0,3}(?:read (?:more|also|next|this|the full|our|full)|also read|must read|don['’]t miss|see also|see more|more (?:on|from|about|in|news|stories|to explore|like this)|related(?: (?:stories|articles?|posts?|news|topics?|content|coverage|links|reading|videos?|items))?|recommended(?: (?:for you|stories|reading|articles|videos))?|watch(?: now| next| live| more)?|listen(?: to)?|explore more|further reading|in case you missed it|you (?:may|might)(?: also)? (?:like|be interested|enjoy|have missed)|keep reading|continue reading|up next|next up|editor['’]?s['’]? (?:picks?|choice)|what to read next|learn more|find out more|discover more|click here|previous(?: post| article| story)?|next(?: post| article| story)|next up in|story continues|article continues|trending|most (?:popular|read|viewed|shared|recent|commented|voted)|popular(?: (?:posts|now|stories|articles|news|this week))?|top stories|latest(?: (?:news|stories|posts|articles|headlines|videos|from))?|breaking news|today['’]s (?:top|headlines|paper)|view all|see all|show (?:more|all|less)|load more|from around the web|around the web|promoted(?: stories| content)?|sponsored(?: stories| content| links)?|paid content|partner content|taboola|outbrain)(?![\p{L}\p{N}])/iu,
  ],
  // "Subscribe" "Sign up for our newsletter" "Already a subscriber? Log in" "Start your free trial"
  [
    'subscription',
    /(?:^\W{0,3}subscribe|sign ?up (?:for|to|now|today|here)|newsletter|subscri(?:ber|ption)s?(?![\p{L}])|already (?:a|have an?) (?:subscriber|member|account)|to continue reading|to keep reading|free trial|unlimited access|become a (?:member|subscriber|supporter)|support (?:our|independent|quality) (?:journalism|work)|in your inbox|to your inbox|straight to your|delivered to|join our (?:community|mailing)|get (?:the|our) (?:latest|best|daily|free|app|morning)|stay (?:informed|up to date|connected|in the loop|updated)|turn on notifications|enable notifications|make a donation|donate now|(?:only|just|(?<!down )from) [$€£]\d+|per (?:month|year|week)\b|cancel any ?time|unsubscribe|log ?in to|sign ?in to|create an? (?:free )?account)/iu,
  ],
  // "© 2024 Example Ltd" "All rights reserved" "Privacy Policy" "We use cookies"
  [
    'legal',
    /(?:©|\(c\) ?\d{4}|copyright|all rights reserved|privacy (?:policy|notice|statement|center|settings)|terms (?:of|and|&) (?:use|service|conditions|sale)|cookies? (?:policy|settings|preferences|notice)|uses? cookies|accept (?:all|cookies)|recaptcha|affiliate (?:links?|commission)|may (?:earn|receive) (?:a |an )?(?:small |affiliate )?commission|may not be (?:published|reproduced|republished)|do not sell|code of conduct|editorial (?:policy|standards|guidelines)|advertis(?:e|ing) (?:with|disclosure)|trademarks?|powered by|disclaimer)/iu,
  ],
  // "Comments" "Leave a reply" "3 comments" "Reply" "Report an error"
  [
    'comments',
    /(?:^\W{0,3}(?:comments?|\d+ (?:comments?|replies|responses|shares|likes|views|votes)|no comments|leave a|add (?:a )?comment|post a comment|reply|replies|join the (?:conversation|discussion)|be the first to|view (?:all )?comments|load(?:ing)? comments|report (?:an?|this)|sort by|upvote|like this|notify of|your email address|required fields|name \*|email \*|website|have your say|write a comment|what do you think))/iu,
  ],
  // "Home" "Skip to content" "Menu" "Search" "Log in" "About us" "Contact"
  [
    'navigation',
    /^\W{0,3}(?:home(?:page)?|skip to|menu|main menu|search|log ?(?:in|out)|sign ?(?:in|out)|register|about(?: us)?|contact(?: us)?|careers?|jobs|advertise|sitemap|faqs?|help(?: cent(?:er|re))?|support|newsletters?|podcasts?|videos?|photos?|gallery|back to|go to|jump to|toggle|open|close|dismiss|next|prev(?:ious)?|sections|topics|categories|category|archives?|follow|play|pause|mute|loading|settings|language|e-?paper|shop|store|cart|checkout|account|my account|profile|edition|weather|horoscopes?|crosswords?|obituaries|classifieds|press|sport|sports|opinion|business|culture|lifestyle|entertainment|politics|technology|tech|world|science|health|travel|food|local|national|international|u\.s\.|uk|all|more|other|filter|select|choose|submit|apply|cancel|ok|yes|no|continue|got it|learn more|read more|view|buy now|book now|shop now|order now|get started|download|upload|apps?|ios|android|app store|google play)\W{0,3}$/iu,
  ],
  // "Follow us on" "Like us on Facebook" "Share this article"
  [
    'sharing',
    /(?:follow (?:us|me|him|her|them|@|\p{Lu})|like us|find us|connect with|share (?:this|on|to|via|with|article|story|full article|the)|print this|email this|copy (?:link|url|to clipboard)|click to (?:share|email|print|copy)|opens in (?:a )?new (?:window|tab)|save (?:article|story|this)|listen to (?:this )?article|add (?:to|us) (?:favou?rites|bookmarks|as a preferred)|google news|gift (?:this )?article)/iu,
  ],
  // "Advertisement" "Story continues below" "ADVERTISEMENT - SCROLL TO CONTINUE"
  [
    'advert',
    list(
      '\\W{0,4}(?:advertisements?|advertorial|ads? by|ad(?=\\W*$)|sponsored|promoted|story continues|article continues|scroll to continue|skip (?:ad|advert\\w*)|remove ads)',
    ),
  ],
  // "Tags: …" "Filed under:" "Topics:" "In this article"
  [
    'tags',
    list(
      '\\W{0,3}(?:tags?|tagged|filed (?:under|to)|topics?|related topics|categor(?:y|ies)|posted in|keywords?|in this (?:article|story)|labels|table of contents|contents|on this page|quick links|key points)',
    ),
  ],
  // "By Jane Doe" "Written by" "Reporting by" "Posted by" "Photography by"
  [
    'byline',
    list(
      '(?:by(?= ?:? \\p{Lu})|(?:written|posted|published|reviewed|edited|updated|photography|story|words|text|authored|contributed|medically reviewed|fact.checked|reported) by|author|about the authors?|contributors?|staff (?:writer|reporter)|(?:senior |deputy |managing |contributing )?(?:editor|writer|reporter|correspondent)(?=\\W*$))',
    ),
  ],
  // "Jane Doe is a reporter at …" "She covers …" "is a freelance writer"
  [
    'biography',
    /(?:\bis (?:an?|the|our) (?:[\p{L}&’'-]+,? ){0,6}(?:reporter|writer|editor|journalist|correspondent|author|columnist|contributor|freelancer|blogger|producer|fellow|analyst|critic|podcaster|photographer|publisher)\b|\b(?:(?:has|have) been (?:writing|covering|reporting|an? (?:\p{L}+ ){0,3}(?:reporter|writer|editor|journalist))|has written for|covers? (?:the )?(?:business|politics|technology|sports?|health|education|culture|entertainment|news)|can be reached|reach (?:her|him|them) at|contact (?:her|him|them|the (?:author|reporter))|contributed to this (?:report|story|article)|(?:his|her|their|whose) (?:work|writing|byline) has appeared|(?:her|him|them) on (?:twitter|x|instagram|linkedin|threads|bluesky)|(?:before|prior to) joining|joined \p{Lu}\p{L}+ (?:in|as)|most recent book|editorial board)\b)/iu,
  ],
  // "May 12, 2023" "Published 12 May" "3 hours ago" "Updated 10:02 AM EST" "5 min read"
  [
    'date',
    /^\W{0,3}(?:(?:first |last |originally )?(?:published|updated|posted|modified|created|reviewed|date|on)\W{0,3} ?){0,3}(?:at |on )?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?:(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th)?[ -](?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?,?[ -]\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d+ (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|[hmdwy]) ago|yesterday|today)/iu,
  ],
  // "10:02 AM" "21:15 GMT" "5 min read" "3 minute read"
  [
    'clock',
    /(?:\b\d{1,2}:\d{2} ?(?:[ap]\.?m\.?|gmt|utc|est|edt|pst|pdt|cet|bst|ist|et|pt)\b|\b\d{1,2} ?[ap]\.?m\.?\b|\b\d+[- ]min(?:ute)?s? (?:read|watch|listen)\b)/iu,
  ],
  // "(Jane Doe / Agency)" at the end, "Photo: …" "Image credit" "Getty Images" "File photo" "via AP"
  [
    'credit',
    /(?:^\W{0,3}(?:photo(?:graph(?:er|y|s)?)?|image|picture|illustration|graphic|credits?|source|video|file|courtesy|caption)(?: credit| source| by| courtesy(?: of)?)?s? ?[:|/©]|getty images|shutterstock|unsplash|pexels|istock|adobe stock|file photo|(?:photo|image|picture|illustration|photograph)s? (?:by|courtesy|credit|via|from|taken)|\/ ?(?:afp|ap|reuters|epa|getty|pool|flash90|tass|xinhua|upi|pa)\b|\b(?:afp|reuters|ap|epa) ?(?:photo|file)|\b(?:via|pool)[ /](?:ap|reuters|afp|getty|epa)\b|\((?:ap|afp|reuters|epa|getty)[^)]{0,30}\)$|(?:screenshot|screen ?grab|handout))/iu,
  ],
  // "pictured" "seen here" "Left to right" "In this photo"
  [
    'scene',
    /(?:\((?:l|r|c|left|right|cent(?:er|re)|l ?[-–] ?r|from left|pictured|top|bottom)\)|\bpictured\b|\b(?:from )?left to right\b|\bin this (?:\p{L}+ )?(?:photo|image|picture|photograph|frame|video|pool)|, (?:left|right|cent(?:er|re)),|\bseen (?:here|in this|during|at|outside)\b|\b(?:file|archive) (?:photo|picture|image)|\b(?:speaks?|stands?|walks?|holds?|waves?|poses?|sits?|arrives?|attends?|looks?|shakes?|addresses|leaves?) (?:to|in|at|during|with|outside|on|the|a|for|near|as|hands)\b.{0,200}(?:\b(?:19|20)\d\d\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b))/iu,
  ],
  // "More information: …" "Journal information:" "DOI: 10.1" "Footnotes" "[1] Whitlock, Harbours, p. 5."
  [
    'reference',
    /(?:^\W{0,3}(?:more information|journal information|citation|provided by|footnotes?|references|sources?|notes)(?: ?:|$)|\bdoi(?::|\.org)|\bet al\b|^\[\d{1,3}\] |\bpp?\. ?\d)/iu,
  ],
  // "This document is subject to …" "Originally published as …" "The views expressed …" "has been updated to"
  [
    'notice',
    /(?:\bsubject to copyright|personal,? non-?commercial|(?:educational|informational) (?:and informational )?purposes|(?:views|opinions) expressed|independently (?:selected|chosen|reviewed)|(?:if|when) you (?:buy|purchase|click)|\boriginally (?:published|appeared)|(?:has|have) been (?:updated|corrected|edited)|(?:previous|earlier) version of this|be respectful|(?:story|article) (?:was|is) (?:updated|corrected|part of|produced)|for length and clarity|journalistic mission|position of our parent|^\W{0,3}(?:editor['’]?s['’]? note|correction|clarification|update[ds]?|note)\b ?:)/iu,
  ],
  // "Have a tip? Send it to us!" "If you enjoyed this article, …" "Join our forums to …" "available on our podcast"
  [
    'invitation',
    /(?:\b(?:have|got) a (?:tip|story|question)|\bif you (?:enjoyed|liked)|\bjoin (?:our|the|us|thousands|\p{L}+ and)\b|\blet us know|\bsend (?:it|them|us|your)|\bemail us|\btell us|^\W{0,3}(?:want|looking for|need|still) [^.?!]{2,60}\?|\bour (?:podcast|app|forums?|channel|weekly|daily|free|editors|experts|picks)\b|^\W{0,3}(?:get|discover|explore|check out|find|browse|shop|see|scroll through) |\b(?:right|straight|directly) to your|\bmore (?:stories|articles|news) (?:like|from|on)|\bstraight from|^\W{0,3}click\b)/iu,
  ],
  // "$26 at Harbour Goods" "See the lamp at Amazon" "was $40 now $30" "Save 25%" "5-star rating"
  [
    'offer',
    /(?:[$€£] ?\d[\d.,]* (?:at|on|from|now)\b|\b(?:was|now|only|for|from|save)\W{0,2}[$€£] ?\d|\b(?:save|off) \d+ ?%|\b\d+ ?% off|\b(?:at|on|from) (?:amazon|walmart|target|best buy|ebay|etsy|nordstrom|sephora)\b|\bbest prices? |\bcheck price|\bshop now|\bbuy (?:now|it|at|from)|\badd to (?:cart|bag|basket))/iu,
  ],
  // "A post shared by …" "pic.twitter.com/…" "— Dana Whitlock (@dana) May 3, 2024"
  [
    'embed',
    /(?:\bpost shared by|pic\.twitter\.com|twitter\.com\/|^[—–-] ?.{1,60}\(@\w{1,20}\)|view (?:this )?(?:post|tweet) on|\(@[\w.]{1,30}\)$)/iu,
  ],
  // "http://…" "www.…" "name@host"
  ['address', /(?:https?:\/\/|\bwww\.|\b[\w.+-]{1,40}@[\w-]{1,40}\.\w)/iu],
]
