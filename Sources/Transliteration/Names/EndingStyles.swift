/// Endings and elements that names of one tradition share.
enum EndingStyles {
  static let table = """
    + 0
    = final-eh: -eh, -e, -a or -ah at the end
    0.3 eh<>e$ ah<>a$
    0.5 a>eh,e$ ah>eh,e$
    0.8 eh>a,ah$ e>a,ah$
    0.9 ie>ieh$
    0.4 ieh,iyeh,iya,iyah,iyya,iyyah,iyyeh,ia,iah,iyye,iye,iyat>ieh,iyeh,iyah,iya$
    1.2 at,et>eh,ah$ eh,ah,a>at$

    = final-i: -i, -y, -ee or -ie at the end
    0.3 i,y,ee,iy,ie,ii,yy,ij,iyy>i,y$
    0.6 i,y>ee,ie,ey,iy$ ey>i,y$ ey<>ee$ ee<>ie$
    1.0 ai,ay,ei>i$ yi,iyi>i$
    1.5 e<>i$

    = final-u: -u, -o or -oo at the end
    0.4 ou,oo,u,uh>u,oo,ou$
    0.7 o<>u$ oe>u$ ow>u$ w>u$

    = ev: -ev, -yev, -iev or -eff
    0.2 ev,yev,iev,eev,jev,eyev,iyev>ev,yev,iev$
    0.3 eva,yeva,ieva,jeva,iyeva>eva,yeva,ieva$
    0.4 eff,ef,ew,iew,yew,jew,jeff,ieff,yeff,ief,eyef>ev,yev,iev,ef$
    0.8 ow,of,off,yow,jow>ev,yev$
    0.5 yov,iov,jov,ov>ev,ov$ yova,iova>eva,ova$
    1.0 ev<>ov$ eva<>ova$
    0.8 iyev,yev>iv$ if,iff,iw>iv$

    = ov: -ov, -of or -off
    0.2 off,of,ow,ou>ov,of$
    0.6 uv,auv,aw,av>ov$ ov,off,of>av$ ufa>ova$ av>of$ uf>ov,of$

    = sky: -sky, -ski, -skiy or -skyy
    0.2 sky,ski,skiy,skyy,skii,skyi,skij,skey,skee,skiï,zki,zky,tzky,tski>ski,sky,skiy,skii$
    0.3 aya,aja,aia,aïa>aya,aia$ skaya,skaja,skaia,ska>skaya,ska$
    0.4 yi,iy,yy,yj,ij,iï,yï>y,i,iy$ oy,oi,oj,oï>oy,oi$ ey,ei,ej,eï>ey,ei$

    = vich: -vich, -vic, -witsch or -wicz
    0.3 vich,vitch,witsch,wicz,vic,vić,vič,witch,vych,wich,vics,vits>vich,vitch,vic$
    0.6 evich,yevich,ievich,evic,ewicz,evych>evich,yevich$ ich,ic,ić,itch>ich,ic$
    0.3 enko,yenko,ienko,jenko>enko,yenko$ chuk,tchouk,czuk>chuk$

    = article: al-, el- or ul- before and between names
    0.3 ^el<>al ^al>ol,ulC ^ol,ul>alC
    0.9 Cul,al,el,ol>ol,al,el,olC
    1.6 Vul,al,el,ol>ol,al,ul,elC
    0.6 Vrr<>lr Vss<>ls Vdd<>ld Vnn<>ln Vtt<>lt Vzz<>lz Vshsh<>lsh Vssh<>lsh
    0.8 Vld>d Vlr>r Vls>s Vln>n Vlsh>sh

    = faith: -eddin, -ollah and Abd- in their spellings
    0.3 uddin,eddin,oddin,addin,iddin,eddine,aldin,eldin,uldin,oldin,udin,edin,odin>oddin,eddin,aldin
    0.5 uddeen,eddeen,uddien,idin,aldeen,eldeen,addine,oddeen,adin,utdin,utdinov,itdin>oddin,eddin,aldin
    0.8 din,dine,deen,dien>din,deen$ uddin,eddin>odin,edin
    0.3 ullah,ollah,allah,ulla,olla,ullo,ulloh,allo,ella,ellah,ullakh,ollo>ollah,allah,ullah$
    0.4 ulla,olla,ullo,alla>olla,ollah_
    0.3 ^abdul,abdol,abdel,abdal,abdoul,abdil,abdu,abdo,abdou>abdol,abdul,abdal
    0.6 ^abed>abd ^gab,gabd,abd>abd ^abou,abu,abo,aboo,ebu>abu,abou,abo

    = elements: parts of names in their spellings
    0.3 zadeh,zade,zada,zadah,zoda,zadegan>zadeh,zade,zada
    0.3 pour,pur,poor,por>pour,pur$ nejad,nezhad,nejhad,najad,nijad,nizhad>nejad,nezhad$
    0.3 eyed,eyyed,ayed,ayyid,ayid,eyyid,ayyed,aiyid,aiyed,eyid,aied>eyed,eyyed,ayyed ^syed>seyed,seyyed,sayyed
    0.3 stan,ston,istan,iston,estan>stan,estan,istan$ abad,abod,obod>abad$
    0.4 khan,khon,xan,xon,han,kan>khan$ jan,jon,dzhan,djan,zhan,can>jan bek,beg,bik,bey>beg,bek$
    0.5 oglu,ogly,oghlu,oghli,ogli,ughli,oglou,uulu,ulu,oghlou>oghlu,oghli,oglu$
    0.4 bai,bay,boy,boi,bey>bay,bai,bey kul,kuli,qul,quli,gholi,guly,kuly,goli>qoli,gholi,kul,qul$
    0.3 mohammad,muhammad,mohammed,mohamed,muhammed,mohamad>mohammad
    0.4 mohd,mehmet,muhammet,muhamed,muhamad,mahmad,mahomet,mohammod>mohammad

    """
}
