<?xml version="1.0" encoding="UTF-8"?>
<!-- Makes known-holes.xml what maven-enforcer-plugin reads: one rule a hole, which names it when it fails. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template match="/holes">
    <xsl:if test="*[not(self::hole and @below and @advisory and (@maven or @npm))]">
      <xsl:message terminate="yes">known-holes.xml: a hole is maven or npm, below, advisory</xsl:message>
    </xsl:if>
    <enforcer>
      <rules>
        <xsl:for-each select="hole[@maven]">
          <bannedDependencies>
            <message>
              <xsl:value-of select="concat(@maven, ' below ', @below, ': ', @advisory)"/>
            </message>
            <excludes>
              <exclude><xsl:value-of select="concat(@maven, ':(,', @below, ')')"/></exclude>
            </excludes>
          </bannedDependencies>
        </xsl:for-each>
      </rules>
    </enforcer>
  </xsl:template>
</xsl:stylesheet>
