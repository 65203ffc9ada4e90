package io.addra.propagation.eventfile.output;

import io.addra.propagation.beam.FourVector;
import io.addra.propagation.eventfile.event.SpacetimePoint;
import java.util.List;

/** Tables of events with all columns that the program reads. */
final class CsvText implements EventText {

  @Override
  public String start() {
    return "event,weight,pdg,status,mother,px_GeV,py_GeV,pz_GeV,e_GeV,mass_GeV,"
        + "x_cm,y_cm,z_cm,t_ns\n";
  }

  @Override
  public String end() {
    return "";
  }

  @Override
  public void append(OutputEvent event, StringBuilder text) {
    List<OutputParticle> particles = event.particles();
    if (particles.isEmpty()) {
      text.append(event.number()).append(',').append(event.weight()).append(",0,,,,,,,,,,,\n");
    }
    int[] firstEnding = event.firstEnding();
    for (OutputParticle p : particles) {
      int v = p.production();
      int mother = v < 0 ? 0 : firstEnding[v] + 1;
      SpacetimePoint at = v < 0 ? SpacetimePoint.ORIGIN : event.vertices().get(v);
      FourVector q = p.momentum();
      text.append(event.number()).append(',').append(event.weight()).append(',');
      text.append(p.pdg()).append(',').append(p.status()).append(',').append(mother).append(',');
      text.append(q.px()).append(',').append(q.py()).append(',').append(q.pz()).append(',');
      text.append(q.e()).append(',').append(p.mass()).append(',');
      text.append(at.x()).append(',').append(at.y()).append(',').append(at.z()).append(',');
      text.append(at.t()).append('\n');
    }
  }
}
