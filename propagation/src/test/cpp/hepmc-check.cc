// Reads and writes files of HepMC by the library HepMC3; README.md says what for.

#include <HepMC3/GenEvent.h>
#include <HepMC3/GenParticle.h>
#include <HepMC3/GenRunInfo.h>
#include <HepMC3/GenVertex.h>
#include <HepMC3/ReaderAscii.h>
#include <HepMC3/ReaderAsciiHepMC2.h>
#include <HepMC3/WriterAscii.h>
#include <HepMC3/WriterAsciiHepMC2.h>

#include <cmath>
#include <cstdio>
#include <fstream>
#include <memory>
#include <random>
#include <string>

using namespace HepMC3;

namespace {

const int LLP = 9000005;
const double MASS = 0.7;

bool isHepMc2(const std::string& file) {
  std::ifstream in(file);
  std::string line;
  while (std::getline(in, line)) {
    if (line.find("IO_GenEvent") != std::string::npos) return true;
    if (line.find("Asciiv3") != std::string::npos) return false;
  }
  return false;
}

void print(const char* name, const FourVector& v) {
  std::printf(" %s %.17g %.17g %.17g %.17g", name, v.x(), v.y(), v.z(), v.t());
}

int dump(const std::string& file) {
  std::unique_ptr<Reader> reader;
  if (isHepMc2(file)) {
    reader.reset(new ReaderAsciiHepMC2(file));
  } else {
    reader.reset(new ReaderAscii(file));
  }
  while (true) {
    GenEvent event(Units::GEV, Units::MM);
    if (!reader->read_event(event) || reader->failed()) break;
    event.set_units(Units::GEV, Units::MM);
    std::printf("event %d particles %d vertices %d\n", event.event_number(),
                static_cast<int>(event.particles().size()),
                static_cast<int>(event.vertices().size()));
    for (double w : event.weights()) std::printf("weight %.17g\n", w);
    for (const auto& p : event.particles()) {
      std::printf("particle %d %d", p->pid(), p->status());
      print("momentum", p->momentum());
      std::printf(" mass %.17g", p->generated_mass());
      if (p->production_vertex()) print("start", p->production_vertex()->position());
      if (p->end_vertex()) print("end", p->end_vertex()->position());
      std::printf("\n");
    }
  }
  reader->close();
  return 0;
}

FourVector ofMass(double m, double x, double y, double z) {
  return FourVector(x, y, z, std::sqrt(m * m + x * x + y * y + z * z));
}

GenParticlePtr particle(const FourVector& p, int pdg, int status, double mass) {
  auto made = std::make_shared<GenParticle>(p, pdg, status);
  made->set_generated_mass(mass);
  return made;
}

// e+ e- -> LLP and its antiparticle; the first decays, in every fifth event where it is made
void fill(GenEvent& event, int number, std::mt19937& random) {
  auto uniform = [&random]() { return (random() / 4294967296.0) * 2 - 1; };
  event.set_event_number(number);
  event.weights() = {1 + 0.5 * uniform(), 100.0 * number - 300};
  auto electron = particle(FourVector(0, 0, 5.29, 5.29), 11, 4, 0);
  auto positron = particle(FourVector(0, 0, -5.29, 5.29), -11, 4, 0);
  auto collision = std::make_shared<GenVertex>();
  if (number % 3 > 0) {
    collision->set_position(FourVector(0.01 * uniform(), 0.001 * uniform(), uniform(), uniform()));
  }
  collision->add_particle_in(electron);
  collision->add_particle_in(positron);
  const double x = uniform(), y = uniform(), z = 3 * uniform();
  auto llp = particle(ofMass(MASS, x, y, z), LLP, number % 7 == 0 ? 1 : 2, MASS);
  collision->add_particle_out(llp);
  collision->add_particle_out(particle(ofMass(MASS, -x, -y, -z), -LLP, 1, MASS));
  event.add_vertex(collision);
  if (number % 7 > 0) {
    auto decay = std::make_shared<GenVertex>();
    if (number % 5 > 0) {
      decay->set_position(FourVector(900 * uniform(), 900 * uniform(), 900 * uniform(), 2000));
    }
    decay->add_particle_in(llp);
    const double q = 0.3 * uniform();
    decay->add_particle_out(particle(ofMass(0.10566, x / 2 + q, y / 2, z / 2), 13, 1, 0.10566));
    decay->add_particle_out(particle(ofMass(0.10566, x / 2 - q, y / 2, z / 2), -13, 1, 0.10566));
    event.add_vertex(decay);
  }
}

int write(const std::string& file) {
  auto run = std::make_shared<GenRunInfo>();
  run->set_weight_names({"nominal", "other"});
  WriterAscii three(file, run);
  WriterAsciiHepMC2 two(file + ".2", run);
  std::mt19937 random(20261122);
  for (int i = 0; i < 50; i++) {
    GenEvent event(run, Units::GEV, Units::MM);
    fill(event, i, random);
    if (i % 4 == 3) event.set_units(Units::MEV, Units::CM);
    three.write_event(event);
    two.write_event(event);
  }
  three.close();
  two.close();
  return 0;
}

}  // namespace

int main(int count, char** words) {
  const std::string command = count == 3 ? words[1] : "";
  if (command == "dump") return dump(words[2]);
  if (command == "write") return write(words[2]);
  std::fprintf(stderr, "usage: hepmc-check dump|write FILE\n");
  return 2;
}
