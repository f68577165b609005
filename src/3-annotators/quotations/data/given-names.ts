/** Common given names, for telling which of two people "he" or "she" can stand for; unknown names fit both. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

export const MEN = set(`aaron abdul abdullah abraham adam adel adrian ahmed ahmad alan albert alberto alejandro alexander alexei alexey alfred ali
  allen alvin amir anatoly andre andrei andres andrew andy angelo anthony antonio antony anwar ari arnold arthur asher avi avigdor barack barry bashar
  ben benjamin bernard bernie bill billy bob boris brad bradley brandon brendan brent brian bruce bryan byron carl carlos carter cesar charles charlie
  chip chris christian christopher chuck clarence clark claude clint colin corey craig curtis dale dan daniel danny darren darryl dave david dean
  denis dennis derek dick diego dinesh dmitri dmitry dominic don donald doug douglas drew duncan dwight ebrahim ed eddie edgar eduardo edward edwin
  ehud eli elijah elliott emmanuel eric erik ernest ethan eugene evan felipe felix fernando francis francisco francois frank franklin fred frederick
  gabriel gary gavin gene geoffrey george gerald gerard gilad giorgio glenn gordon graham grant greg gregory guillermo gustavo hakan hamid hans harold harry
  harvey hassan hector henry herbert herman howard hugh hugo hussein ian ibrahim igor isaac ismail ivan jack jackson jacob jacques jaime jake jamal james jared jason
  javier jay jean-marc jeb jeff jeffrey jeremy jerome jerry jesse jim jimmy joaquin joe joel joerg johan john johnny jon jonathan jorge jose joseph
  josh joshua juan julian julio justin karl keith ken kenneth kenny kevin kim khalid kirk konstantin kurt kyle lance larry laurent lawrence lee leo leon leonard leonid
  lewis lloyd louis lucas luis luiz luke mahmoud manuel marc marcel marco marcus mario mark martin marty marvin matt matteo matthew maurice max mehmet
  michael michel miguel mike mikhail mitch mitt mohamed mohammad mohammed moshe mousa muhammad murray nathan nathaniel ned neil nicholas nick nicolas
  nicolae nigel nikolai noah norman oleg oliver omar oscar osama osman otto pablo patrick paul pedro pete peter phil philip phillip pierre rafael
  ralph ramon rand randy rashid raul ray raymond reince rex reza ricardo richard rick rob robert roberto robin rod rodrigo roger roland ron ronald ross roy
  rudy rupert russell ryan saad salman sam samuel scott sean sebastian sergei sergey seth shawn shimon simon stan stanley stephen sterling steve
  steven stuart ted terence terry theodore thomas tim timothy toby todd tom tommy tony travis trevor troy tyler vadim valery vernon victor vincent viktor
  vitaly vladimir volodymyr wade walter warren wayne wesley will william willie xavier xi yair yitzhak yoav yossi yuri yusuf zach zachary viktor recep salvador naftali
  wei jin hiroshi kenji narendra rahul rajiv sanjay imran nawaz jens lars sven olaf anders bjorn klaus jurgen wolfgang dieter pavel petr jan andrzej donaldo
  tobias matthias mathias stefan rene yves alain bruno henri guy jean sylvain thierry`)

export const WOMEN = set(`abigail ada adriana agnes aisha alexandra alexis alice alicia alison allison alyssa amal amanda amber amelia amy ana andrea
  angela angelina anita ann anna anne annette annie april ariel arianna ashley audrey barbara bay becky belinda bernice beth betsy betty beverly bonnie
  brenda bridget brittany camille candace carla carly carmen carol carole caroline carolyn carrie catherine cathy cecile cecilia celia charlotte chelsea
  cheri cheryl christiane christina christine cindy claire clara claudia colleen connie courtney cristina crystal cynthia daisy dana danielle dawn
  deborah debbie debra delores denise diana diane dianne dina dolores donna doris dorothy eileen elaine eleanor elena elise elisabeth elizabeth ella
  ellen emily emma erica erika erin esther eva evelyn faith fatima felicia fiona florence frances gail georgia geraldine gina giorgia gladys glenda
  gloria grace greta gwen hannah harriet hayley hazel heather heidi helen helene helena hillary holly hope huma ingrid irene irina iris isabel isabella
  ivanka jackie jacqueline jan jane janet janice jean jeanne jeannie jen jenna jennifer jenny jessica jill jo joan joanna joanne jocelyn josephine joy joyce
  juanita judith judy julia juliana julie june kamala karen kate katherine kathleen kathryn kathy katie katrina kayla kellyanne kelly kirsten kirstjen
  krista kristen kristin laura lauren leah leila lena leslie lillian lily linda lindsay lisa liz lois loretta lori lorraine louise lucia lucy lydia
  lynn madeleine maggie malia malala marcia margaret margarita maria marianne marie marilyn marina marine marjorie martha mary maryam maureen megan meghan melania
  melanie melinda melissa mercedes meredith mia michele michelle mildred millie miriam molly monica nadia nancy naomi natalia natalie natasha nicola nicole
  nikki nina noor nora norma olga olivia paige pamela patricia patti paula pauline peggy penelope penny phyllis priscilla rachel ramona rebecca
  regina renee rhonda rita roberta robin rosa rose rosemary roni ruth sabrina sally samantha sandra sara sarah sasha selena shannon sharon sheila shelly
  sheryl shirley simona sonia sophia sophie stacey stacy stella stephanie sue susan susana suzanne sylvia tamara tammy tanya tara tatiana teresa theresa
  tiffany tina tracy ursula valerie vanessa vera veronica victoria violet virginia vivian wanda wendy whitney yelena yolanda yvette yvonne zoe tulsi christiane`)
