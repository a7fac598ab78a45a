/** Common given names of the United States, Britain and the wider English-language news, from general knowledge. */
import { list } from '../word-list.ts';

export const FEMALE_NAMES = list(`
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna
  michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma
  nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia
  victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances
  kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie
  brittany charlotte marie kayla alexis lori tina anne annie ellen eleanor claire clara lucy lily rose ella ava mia chloe zoe
  hillary hilary chelsea melania ivanka tiffany kellyanne nikki carly condoleezza sonia elena loretta valerie huma debbie elise tammy claire
  dianne nancy kirsten kamala amy tulsi maxine sheila ilhan rashida alexandria ayanna stacey gretchen muriel keisha lori letitia
  theresa angela marine christine ursula aung benazir indira golda jacinda nicola ruth priti liz diane harriet yvette
  kate kathy kathie cathy katie kitty peggy maggie molly polly sally betsy becky vicky vicki sue suzanne suzy susie penny wendy cindy mindy sandy
  jane janie jill jodi jody josie joy june kara karin kathleen kay kendra kerry kim kirsten kristen kristin kristina lacey lana leah leslie lena lorraine louise lucia lydia lynn lynne
  mabel madeleine marcia margot marianne marion marsha maureen melanie mercedes meredith michele mildred miranda miriam monica nadia naomi natasha nina nora norah noreen
  paige paula pauline phyllis priscilla rhonda rita roberta robin robyn rosa rosemary roxanne sabrina selena serena shannon sheryl sherry simone sofia sonya stella stacy
  sylvia tamara tanya tara tracy trudy ursula vanessa vera veronica vivian wanda whitney winifred yolanda yvonne zara
  aisha fatima khadija leila mariam noor yasmin zainab amina malala mei ling yuki sakura priya anjali sunita lakshmi
  carmen consuelo dolores esperanza guadalupe ines isabel juana lourdes lucinda luz marisol pilar rocio soledad ximena
  gabrielle genevieve brigitte camille celine chantal colette elodie simone sylvie ingrid astrid freya greta heidi helga ilse petra sigrid sabine ute
  gail gayle geraldine gina ginger gladys glenda gwen hazel holly ida imogen irene iris ivy jackie jasmine jeanne jenna jenny jo joanna joanne josephine
  adele agnes aileen alison allison althea alyssa angelina annette antonia april arlene audrey beatrice belinda bernadette bernice bertha beth bonnie bridget camila candace carla carmela caroline carrie cassandra cecilia charlene
  colleen connie cora corinne courtney daisy daphne darlene dawn deanna deirdre delia della diana dina dolly edith edna eileen elaine elena elise ella eloise elsa elsie erica erika erin estelle esther ethel eugenia eunice eva eve fay faye felicia fiona flora florence
  malia sasha michaela mika mitzi morgan myra nell phoebe portia ramona reese regina renee rochelle rosalind rosie ruby savannah shelley shelly sienna summer tess tonya trisha trish tricia violet
  abbie aine alana alexa alina alisha alma amara ameera amelia anastasia anita anneke annika anouk anya aoife ariana
  arya ashleigh ayesha bella bianca bronwen bryony caitlin caitlyn cari carys casey catriona ceri cerys chiamaka
  chiara chidinma ciara cilla clementine clodagh cordelia cressida danica danuta daria davina deepa delores denisha
  dervla dimitra divya dora doreen dorothea dympna ebony eilidh eimear eirlys elaina eleni eliza elsbeth emilia
  emmeline enid esme eugenie evangeline farah fenella ffion fionnuala francesca freda frieda gemma georgia georgina
  gertrude ghislaine gilda gillian gita grainne gudrun gwendolen gwendolyn gwyneth hanna harini hattie helena
  henrietta hermione hester hetty hilda ifeoma ilona imani imelda ingeborg iona irina isla isobel ivana jadwiga jana
  janelle janine jasmin jayne jeanette jemima jemma jenifer jessie jordana josefina josefine joss kaitlyn kamila
  kareena karina karolina katarina katarzyna katerina katherina katja katrina katya kavita kaye keira kelsey khadijah
  kiera kimora kiran krystyna lara larissa latisha latoya lavinia layla leanne lenore leona leonora lesley libby lidia
  lila lilian liliana lillian linnea lisbeth livia lizzie lola lorna lottie louisa luciana lucie lucille ludmila lyra
  maeve magda magdalena maja mara mared margarita margery marina marjorie marlene marta matilda maura mavis mckenzie
  meena meera meghan mhairi mila millicent millie mina minnie moira mona morag morwenna myfanwy nadezhda nadine naima
  nancie natalia natalya nerys ngozi niamh noelle nuala octavia odette oksana olena olga olwen ondine oonagh orla
  orlaith oryna padma paloma penelope petronella philippa philomena pippa polina pooja preeti radha raisa rania raquel
  rashmi rebekah reena rhian rhiannon ria roisin romy rosaleen rosalie rosalyn roseanne rowena roxana rukhsana
  ruxandra saanvi sadie salma salome samira sana sanjana saoirse savita seema shabana shanice sharmila shauna sheena
  shona shreya shruti sian sibyl sidonie sile sinead siobhan sita sorcha stefania stephie sukhmani sunniva svetlana
  tabitha talia tamsin tanisha tansy tatiana tegan teresita tessa thandi thea theodora thora tilda tilly tori tova
  trina uzma valentina valeria veena vesna viktoria vivienne wilhelmina wilma winnie xanthe yelena yetunde yolande
  yulia yuliya zadie zahra zelda zofia zora zosia zoya zuzanna
`);

export const MALE_NAMES = list(`
  james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew
  joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott
  brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry tyler aaron jose adam nathan henry douglas zachary
  peter kyle ethan walter noah jeremy christian keith roger terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan
  billy bruce gabriel joe logan alan juan albert willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene
  bill bob tom tim jim jimmy mike dave dan danny don donnie ron ronnie rick ricky rich dick chuck charlie steve ben benny matt nick tony ted teddy ed eddie fred freddie jeff
  geoff greg craig ken kenny larry lou max mitch mitt newt rand marco rudy chris bernie barack hillel jeb ted lindsey lincoln orrin harry
  al alec alex alfred alvin andy angelo antonio archie arnold barney barry basil bernard bert bertrand boris brad brendan brent brett bryce byron calvin cameron cecil cedric
  cesar chad chester clarence clark claude clay clifford clint clinton clive clyde cody colin conor corey cory curtis cyril dale damian damon darrell darren darryl dean derek desmond dexter dominic drew duane duncan dustin dwight
  earl edgar edmund edwin elliot elliott elmer emmanuel eli elias emil enrique ernest ernie ervin evan felix fernando floyd francis francisco franklin gavin gene geoffrey gilbert glen glenn gordon graham grant guy
  hank hans harvey hector herbert herman hiram homer horace howard hubert hugh hugo ian ira irving isaac ivan jake jamal jared jarrod javier jay jerome jerrold joel joey johnny jon jonah jorge josh juan jules julian julio julius
  karl kirk kurt lance lars lee leo leon leonard leroy leslie lester lionel lloyd lonnie lorenzo louis lucas luis luke luther lyle malcolm manuel marc marcel marcus mario marshall martin marty marvin maurice maxwell melvin merrick mickey miguel miles milton morris moses murray
  nate nathaniel neal ned neil nelson nigel noel norm norman oliver omar orlando oscar otto owen pablo pat pedro percy perry pete phil pierre preston quentin rafael ramon randall randolph raul ray reed reggie reginald rene reuben rex ricardo roberto rod roderick rodney rodrigo roland roman rory ross rowan ruben rufus rupert russ
  sam sammy sergio seth shane shaun shawn sherman sid sidney simon spencer stanley stefan stewart stuart sylvester terence terrance theo theodore toby todd trent trevor troy vernon victor vince virgil vladimir wade wallace warren wes wesley wilbur will wilfred willis winston woodrow xavier zach zack
  ahmed ali abdul abdullah hassan hussein ibrahim khalid mohamed mohammed muhammad mustafa omar osama saeed tariq yusuf bashar recep hamid
  carlos diego eduardo emilio esteban ernesto felipe gonzalo guillermo gustavo hernan ignacio jaime joaquin mateo rafael raul salvador santiago vicente
  andre antoine benoit didier etienne emmanuel francois gerard gilles henri jacques laurent luc marcel olivier pascal philippe rene sebastien thierry yves
  dieter dirk dietmar friedrich fritz gerhard gunther heiko heinz helmut horst jens joachim jochen jurgen jürgen klaus ludwig manfred matthias olaf peer rainer sigmar stefan torsten uwe volker werner willy wolfgang
  alexei andrei boris dmitri igor ivan mikhail nikolai oleg pavel sergei sergey vladimir viktor yuri
  akira hiroshi kenji shinzo takeshi wei jun lei ming jinping narendra rajiv rahul ravi sanjay vijay arun ashok amit benjamin binyamin ehud ariel shimon yitzhak moshe avi
  reince corey anderson wolf chuck keith lester jake bret tucker rush glenn sheldon tommy timmy kellen denzel kanye lebron shaquille tiger usain
  aaditya aarav abdi abel abhishek abraham adebayo adeyemi aidan alasdair alastair aled alistair alun amir anand
  anatoly andriy andrzej aneurin angus anil ansel anwar arjun arno arran arvid asad asif atticus aubrey augustus axel
  ayman ayodele azeem baldev baptiste barnabas barnaby bartholomew bartosz benedict bilal bjorn bogdan bohdan branwell
  brody bruno bryn cai caleb callum calum camillo caspar cathal chandra chidi chinedu chukwuma ciaran cillian clement
  cormac cornelius crispin cuthbert dafydd dai daire dara darragh darshan davy deepak denis denzil derrick dewi
  diarmuid dilip dinesh dmitry dmytro dominik donal donnacha dougal dougie dragan dusan eamon eamonn eban edwyn efan
  eirik eitan eldon elton elwyn emeka emir emlyn emrys enda enoch eoghan eoin erasmus eryk euan eugen ewan ewen ezra
  fabio fabrizio faisal farhan farid farouk feargal fergal fergus fidel finbar finlay finley finn fintan firoz fraser
  frederick gabor gareth garfield gaurav gavan geraint gideon giles gino giorgi godfrey gopal goran graeme grigory
  gruffydd gus gwilym gwyn hal hamish hari harish haroon haruki haruto hashim havard hedley henk henrik henryk hideo
  hiro hirohito hywel iain ichiro idris ieuan ifan ignatius imran inigo ioan iolo ismail ivo iwan jabari jacek jago
  jaideep jakub jamie janek jarek jaroslav jasper javed jayden jethro jinfeng jiri joao jonty jorgen josef josiah
  jozef juma kamal kareem karim kasper katsumi kayode keanu kelvin kevan khaled kian kieran kieron kiran kofi kojo
  konrad konstantin kris krishna krzysztof kunal kwabena kwame kwasi kyrylo lachlan laszlo laurence laurie leander
  leif leopold levi liam linus llewellyn llyr lochlan lorcan ludovic lukasz madoc magnus mahesh mahmoud maksim malachi
  malachy manoj mansoor marcin marek marko marlon martyn mateusz mathew matteo mattias maynard mehdi mehmet meirion
  mervyn michal mihai mikael mikko milan milo milos mircea mitchel mohammad mohan mordecai morgan moritz mungo murdo
  mykola naeem naveed naveen neville niall nikhil niklas nikolaos nuno oisin oleksandr oleksiy olumide oluwaseun omari
  orson osian osman oswald owain paddy padraic padraig pankaj parag parvez patryk pawel petr petros phillip phineas
  piers pieter piotr prakash pranav prashant praveen quinton radek radovan rafe rafi raheem rajan rajesh rakesh ralf
  ramesh ramiro rashid raymund reece remy rhodri rhys ridley rob robbie robson rodger rohan rohit rolf romain ronan
  ronny ruairi ruaridh rubin ruslan rustam sachin salim salman sami samir sandeep sanjeev sayed seamus sebastian
  selwyn serge serhiy shahid shantanu shivam sidharth silas silvio sion slawomir sonny soren stan stanislav stefano
  steffan steinar stepan stevie stig subhash sudhir suleiman suleyman sunil suresh sven svetozar syed taavi tadashi
  tadeusz tadhg taras taro tarquin tarun tavish teddie tendai terrell thaddeus theodor tiernan timur tobias tomas
  tomasz tomos torquil travis trefor trystan tunde ulf umar usman vadim valery vasily vasyl venkat vikram vinay vinod
  vishal vitalii vitaly vivek vlad volodymyr waqar wasim wayland wilbert wilf wilfrid wojciech yannick yannis yaroslav
  yevgeny yiannis yorick youssef yuto zafar zaheer zahid zak zbigniew zeeshan zoltan zubair
`);

/** Given names by gender of German, French, Spanish, Italian, Portuguese and Dutch that the lists above lack. */
export const FEMALE_NAMES_ELSEWHERE = list(`
  annegret annette andrea angelika anja antje bärbel birgit brigitte carola christa claudia cornelia doris elke erika franziska gabriele gerda gisela gudrun hannelore heike helga hildegard ilse inge jutta karin karla katja katrin kerstin manuela margarete marlene martina monika nadja renate rita saskia sigrid silke susanne tanja ulla ulrike ursula uta waltraud
  amélie anaïs aurélie chloé corinne delphine dominique élise élodie éva hélène inès isabelle jeanne léa laurence manon marine martine mathilde mireille nathalie noémie océane pascale ségolène solène sophie véronique yvette
  alba ana begoña beatriz blanca concepción cristina elvira inés íñiga josefa leticia lucía maite marta mónica montserrat nuria paloma raquel rocío sofía susana verónica
  alessandra anna bianca chiara elisa federica francesca giorgia giovanna giulia lucia marina ornella paola raffaella silvia simona valentina
  adriana beatriz catarina conceição fernanda joana luísa margarida mariana
  anouk femke fleur ingrid jolanda liesbeth maaike marieke marloes mieke sanne saskia sigrid willemijn
  alina alma anke anneliese annika antonia astrid beate bettina britta carina carla charlotte christel christiane
  christina dagmar daniela dörte edeltraud edith elena elfriede elisabeth ella emilia emma erna esther eva finja franka
  frauke frieda friederike gabi gerlinde gesa gesche gesine greta grit gundula hanna hannah hedwig heide heidemarie
  heidi heidrun helena helene henrike hilde ida ilka ilona imke ingeborg inka insa ira irene iris irma irmgard isabel
  jana janina jasmin jessica johanna josefine judith julia juliane karen karoline kathrin katharina käthe kirsten klara
  kristin kristina lara laura lea leonie levke lieselotte lina linda lisa lotte luise magdalena maike maja mareike
  maren margit margot maria marianne marie marion marita martha mechthild meike melanie merle mia michaela miriam
  nadine natascha nele nicole nina nora olga paula petra pia ramona rebecca regina regine ricarda rosa rosemarie ruth
  sabine sabrina sandra sara sarah selma sibylle sigrun silja simone sina sofie sonja sophia stefanie steffi svea
  svenja sylvia tamara tatjana teresa theresa tina traudel trude verena vera veronika viktoria wencke wiebke wilma
  yvonne
`);

export const MALE_NAMES_ELSEWHERE = list(`
  achim armin arnulf axel bernd bernhard björn bodo carsten christoph dieter eberhard eckart edmund egon erich ernst erwin ferdinand florian frank franz georg gerd gernot gottfried gregor guido günter günther gustav hannes hartmut heiner heinrich henning hermann holger jörg johann johannes josef kai karlheinz konrad kurt lothar lutz markus maximilian michael moritz norbert oskar otmar ottmar ottfried philipp ralf reinhard reinhold roland rolf rüdiger siegfried sven theo thilo thomas thorsten tilman tobias udo ulf ulrich wilhelm winfried wolf
  alain arnaud aurélien bertrand bruno cédric christophe clément damien edouard éric fabien fabrice frédéric gaël guillaume gérard hervé jean jérôme julien léo loïc mathieu maxime michel nicolas noël raphaël rémi romain stéphane théo valéry vincent xavier
  adrián alberto alejandro alfonso álvaro ángel andrés arturo césar domingo fermín germán gerardo iñigo íñigo jesús josé lópez mariano máximo nicolás óscar pau rodrigo sebastián tomás víctor
  alessandro andrea angelo beppe carlo claudio dario davide domenico enrico fabio federico filippo franco giacomo gianni giorgio giovanni giuseppe giulio luca luigi marcello massimo matteo maurizio mauro nicola paolo pietro renzo riccardo romano salvatore silvio stefano tommaso umberto vincenzo
  afonso antónio aníbal caetano fernando gonçalo joão jair lula luiz manoel marcelo nuno paulo rui sérgio vasco
  bart bas daan dirk ewout geert gerrit hendrik jan jeroen joop joost kees klaas lodewijk maarten marnix mark martijn pieter piet ruud sander sjoerd thijs tijs willem wim wouter
  adrian albert alexander alfons alfred alois andreas anton arne arno arnold august bastian benedikt benjamin benno
  berthold boris burkhard christian claas claus clemens cornelius daniel david detlef detlev edgar eike elias emil enno
  erik fabian felix finn fiete folkert frederik fridolin friedhelm fritz gerald götz hagen hanno harald harro hauke
  heino helge herbert hinnerk horst hubert hugo ignaz ingo jakob janis jannik jens joachim jonas jonathan jörn julian
  julius jürgen karl kasimir kaspar kevin knut korbinian kuno lars lasse leander leif lennart leon leopold lorenz lukas
  malte manuel marco marcel marcus mario marius martin mathias matthis max maik mirko nico niklas nikolaus nils ole
  olaf oliver onno oswald pascal patrick paul peter quirin raimund rainer ralph rasmus reiner richard robert robin
  rudolf ruben rupert sascha sebastian severin simon sönke steffen stephan theodor thies tim timm timo tjark tom tomas
  toralf torben torsten uli urs valentin veit viktor vinzenz walter wenzel werner wiland wolfram
`);
