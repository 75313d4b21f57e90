/// Choices that belong to the spelling of one language.
enum TraditionStyles {
  static let table = """
    + 2
    = french: as French spells it
    0.4 ou>u dj>j tch>ch ch>sh gu>gF eau>o qu>k gn>ny
    0.8 oi>ua,va,wa eu>o,u ai>e au>o eux>u$ aud,ault,aut>o$ ille>iy,il eil>ey ail>ay
    1.2 Ce>0$ Vx>0$ es>s$
    2.0 en>an$ ain,ein,in>en$
    1.6 Vt>0$ et,er,ez>e$ es>0$
    2.2 Vs>0$ Vd>0$
    1.4 u>yu c>s i>yV ent,ant>an$

    = german: as German spells it
    0.4 w>v sch>sh tsch>ch dsch>j ^j>y ie>i tz,z>ts ck>k
    0.6 ei,ai>ay,ai eu,aeu>oy,oi ae>e,a oe>o,e ue>u ss>s dt>t th>t ch>kh
    1.0 v>f ^st>esht,sht ^sp>esp,eshp er>r$ d>t$ b>p$ g>k$ ig>ikh$

    = turkish: as Turkish spells it
    0.8 c>j t>d$ p>b$
    1.0 ç>j$ ğ>0,y,v g>y v>w k>q k>g$ et>ad$ ep>ab$ h>kh
    1.5 g>0C
    1.2 j>c d>t$ b>p$ d>tC
    1.2 it>id$ ut>ud$ up>ob$ t>dC p>bC e>a i>eC y>iC

    = azeri: as Azerbaijani spells it
    0.5 x>kh q>gh c>j ə>a,e
    0.9 ey>i g>k$ q>g k>gF

    = tajik: Tajik or Uzbek o for long a
    1.0 o>a
    1.4 oy>ay oi>ai oiy,oyi>ai,ayi

    = unstressed-o: a for an o without stress, or o for a
    1.0 o>aC
    2.0 a>oC

    + 1.5
    = turkic-y: y for the back i of Turkic names
    0.4 Cy>iC Cy>i$ Ci>yC
    0.8 Cy>u,eC Cu,e>yC Cy>u$
    1.2 Cy>0C yy>y,i

    + 1
    = russian-e: e where Russian has ye, yo or e
    0.4 ^ye<>e Cie<>ieC ^yo<>e ^e>yo,io yo>e,o je>ye,e jo>o,yo
    0.8 ^ie,je>ye,e eo>yo

    + 2
    = ukrainian: h for g, y for i
    1.2 h>gC h>gV y>iC iy>iyC yi,ji>i,yi
    1.8 g>h
    1.2 i>eC

    = dari: as Afghans spell it
    0.4 w>v ai>ey,ei aw>ow,ov a>eh$
    0.8 zai,zay,zoy,zi,zey,zei>zay,zai,zi$ ai,ay>i$ dz,tz>z,j

    = arabic: as Arabic pronounces it
    0.4 ou>u w>v ai>ey,ei,eC ay>ey,ei,eC aw>ow ei>eyC
    0.9 dh>z th>s ei>i ei,ai,ay>eyC oo>ou,u ee>i aoui>avi
    1.6 d>z

    = egyptian: g for j, as Egypt says it
    1.3 g>j gu>jF j>g j>guF

    = hebrew: as Hebrew names are spelt
    0.4 tz>ts ch>kh,h
    1.6 v>b f>p

    = pinyin: as pinyin spells Chinese
    0.8 q<>chF x<>shF zh>j,ch c>ts z>dz
    1.2 ch>zh ts>c dz>z

    = dutch: as Dutch spells it
    0.6 oe>u ij>ay,ey,i,ei uu>u aa>a sch>sh,skh sj>sh tj>ch
    1.0 ui,uy>ay,oy,u g>kh eu>o ou>av,au

    = spanish: as Spanish and Portuguese spell it
    0.5 j>kh ll>y,l qu>k ñ>ny gu>gF c>sF
    0.8 g>kh,hF ^h>0V lh>ly,l nh>ny x>sh ao>an$ hu>vV
    1.0 z>s
    1.5 b>v j>h v>b

    = italian: as Italian spells it
    0.4 ch>kF gh>gF gi>jV ci>chV c>chF sci>shV sc>shF gn>ny gli>ly,li zz>tz,ts,dz
    0.8 g>jF z>ts,dz ggi>jV cc>chF

    = polish: as Polish and its neighbours spell it
    0.4 w>v cz>ch sz>sh rz>zh ch>kh c>ts j>y ó>u ł>v,l cs>ch zs>zh
    0.8 ov>uv$ s>sh sz>s gy>j,d ly>y c>ch sch>sh ś>sh dz>j ę>en ą>on,an

    = greek: as Greek names are spelt
    0.5 ou>u ph>f ch>kh,k y>i ai>e oi>i
    1.0 mp>b,mb nt>d,nd gg>ng ei>i eu>ef,ev au>af,av ae>e

    = english: as English spells it
    0.5 ck>k wh>w ^wr>r ^kn>n dge>j$ ght>t ^ps>s
    1.0 oo>u ea>i,e ee>i ew>yu,u igh>ay ough>o,u,af eigh>ey,ay ey>i$ tion>shn le>el$
    1.4 Ci>ai,ayC Cy>ayC Cu>yuC Co>owC ow>av,au ou>au,av aw>o,a er>r,ar$ Ce>0$ c>sF
    1.8 Ca>ei,eyC gh>0
    1.6 al>olC are>er$ ire>ayr$ ure>yur$ ore>or$ ear>ir igh>ai ui>i,u

    """
}
