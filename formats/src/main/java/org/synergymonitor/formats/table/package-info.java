/** Tables as people lay them out, read by a declared layout: yearbooks and the exports of statistical query systems, in CSV and XLSX. */
package org.synergymonitor.formats.table;
