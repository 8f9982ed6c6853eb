"""Given names that are common in Denmark; those that are ordinary words as well are left out."""

from __future__ import annotations

GIVEN_NAMES = frozenset(
    """
    adam ahmad ahmed aksel albert alexander alfred ali allan amalie anders andreas ane anette anita anja
    anna anne annette annemette annika ann anni annie anton arne asbjørn asger astrid august axel
    benjamin bent bente benny berit birgit birgitte birte birthe bjarke bjarne bjørn bo bodil brian
    britt britta camilla carina carl carla carsten caroline casper cathrine cecilie charlotte christian
    christina christine christoffer christopher claus clara claes connie daniel daniella david dennis
    diana ditte dorte dorthe dorthea ebbe ebba edith egon eigil ejnar elin elisabeth elise ella ellen
    elna emil emilie emma emmy erik erling esben esther eva fatima filip finn flemming frank frede
    frederik frederikke frida freja frode georg gerda gitte grethe gudrun gunnar gunhild gustav hanne
    hans harald hassan heidi helen helene helge helle henning henriette henrik henry herdis hjalmar
    holger hugo ibrahim ida inga inge ingeborg inger ingrid irene iben isabella jacob jakob jan jane
    janne janus jasper jeanette jens jeppe jesper jette jim jimmy jytte joakim joan johan johanne
    johannes john johnny jonas jonathan josefine julie julius jørgen jørn kaj kai karen karin karina
    karl karla karoline karsten kasper kathrine katja katrine kenneth kent kerstin ketty kim kirsten
    kirstine kjeld klaus knud konrad kristian kristina kristine kristoffer kurt laila lars lasse laura
    laurits laust leif lena lene lillian lis lisa lisbeth lise liselotte lisette liv lone lotte louise
    lucas ludvig lukas lærke mads magnus maja malene malou maren margit margrethe maria marianne marie
    marius markus martin mathias mathilde mattias merete mette michael michelle mikael mike mikkel
    mogens mohamed mohammad mohammed morten muhammad mustafa nadia nanna natasja nathalie nete nicolai
    nicolaj nicoline niels nikolaj nina ninna niklas oda olav ole olga oliver olivia oluf oscar oskar
    otto palle patrick patrik paul paula peder per pernille peter philip pia poul povl preben rasmus
    rebecca regitze rene rené richard rikke rita robert rolf ronni ronnie rosa ruth rune sabrina sally
    samuel sandra sanne sara sarah sebastian selma signe silas silje simon simone sofia sofie solveig
    sonja sophie steen steffen stephan stine susan susanne suzanne svend sven søren søs tage tanja tenna
    teresa theodor therese thea theis thomas thor thorbjørn thorkild tim tina tine tobias tom tommy
    tonny torben tore torsten tove trine troels tyge ulla ulrik ulrikke ursula uffe vagn valdemar verner
    vera vibeke victor victoria viggo vigga viktor viktoria villads villy vilhelm vilma vivi vivian
    walther werner william yasmin yusuf yvonne åge åse
    """.split()  # noqa: SIM905 - a list of strings would be many times as long
)
