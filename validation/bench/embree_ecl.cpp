// All-hits tracing of N rays through convex polyhedra with Embree 3 (Debian: libembree-dev), one thread. Compiled and run by embree.sh.
// usage: embree_ecl user ip|dv RAYS RUNS POLYHEDRA.txt [RAYS.f32]   (the last writes the rays: ox oy oz dx dy dz, float32)
// POLYHEDRA.txt: one crystal a line, n, then n front and n back corners (x y z), cm.
// modes: tri  = triangle mesh (12 tris/crystal) + any-hit filter collecting every surface crossing
//        user = user geometry (1 AABB/crystal, 6-plane slab clip) reporting every crystal's [tin,tout]
// origins: ip = (0,0,0);  dv = displaced vertex uniform in r<80cm, -40<z<120 cm (Belle II DV fiducial)
#include <embree3/rtcore.h>
#include <xmmintrin.h>
#include <pmmintrin.h>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <cmath>
#include <vector>
#include <array>
#include <random>
#include <algorithm>
#include <chrono>
#include <ctime>
using namespace std;
struct Hexa{ double n[7][4]; int np; float lo[3],hi[3]; };
static vector<Hexa> H; static double maxdev=0;
static void load(const char*fn){ FILE*f=fopen(fn,"r"); if(!f){perror(fn);exit(1);} int n; while(fscanf(f,"%d",&n)==1){ Hexa h; h.np=n+2; vector<array<double,3>> v(2*n); for(auto&p:v)for(int j=0;j<3;j++)if(fscanf(f,"%lf",&p[j])!=1)exit(2);
   double c[3]={0,0,0}; for(auto&p:v)for(int j=0;j<3;j++)c[j]+=p[j]/(2*n);
   for(int j=0;j<3;j++){h.lo[j]=1e30f;h.hi[j]=-1e30f; for(auto&p:v){h.lo[j]=min<float>(h.lo[j],nextafterf((float)p[j]-1e-3f,-1e30f));h.hi[j]=max<float>(h.hi[j],nextafterf((float)p[j]+1e-3f,1e30f));}}
   for(int k=0;k<n+2;k++){ vector<int> F; if(k==0)for(int i=0;i<n;i++)F.push_back(i); else if(k==1)for(int i=0;i<n;i++)F.push_back(n+i); else {int i=k-2,j=(i+1)%n;F={i,j,n+j,n+i};}
     double N[3]={0,0,0}; int m=F.size(); for(int i=0;i<m;i++){auto&p=v[F[i]];auto&q=v[F[(i+1)%m]]; N[0]+=(p[1]-q[1])*(p[2]+q[2]);N[1]+=(p[2]-q[2])*(p[0]+q[0]);N[2]+=(p[0]-q[0])*(p[1]+q[1]);}
     double L=sqrt(N[0]*N[0]+N[1]*N[1]+N[2]*N[2]),off=0,oc=0; for(int j=0;j<3;j++){N[j]/=L;oc+=N[j]*c[j];for(int i:F)off+=N[j]*v[i][j]/m;} for(int i:F)maxdev=max(maxdev,fabs(N[0]*v[i][0]+N[1]*v[i][1]+N[2]*v[i][2]-off));
     double s=oc>off?-1:1; for(int j=0;j<3;j++)h.n[k][j]=s*N[j]; h.n[k][3]=s*off; } H.push_back(h);} fclose(f);}
struct Ctx{ RTCIntersectContext c; long nhit; double path; int n; int id[64]; float t0[64],t1[64]; };
static void filt(const RTCFilterFunctionNArguments*a){ Ctx*x=(Ctx*)a->context; x->nhit++; if(x->n<64){x->id[x->n]=RTCHitN_primID(a->hit,a->N,0)/12; x->t0[x->n]=RTCRayN_tfar(a->ray,a->N,0); x->n++;} a->valid[0]=0; }
static void ubounds(const RTCBoundsFunctionArguments*a){ const Hexa&h=H[a->primID]; a->bounds_o->lower_x=h.lo[0];a->bounds_o->lower_y=h.lo[1];a->bounds_o->lower_z=h.lo[2];a->bounds_o->upper_x=h.hi[0];a->bounds_o->upper_y=h.hi[1];a->bounds_o->upper_z=h.hi[2]; }
static void uinter(const RTCIntersectFunctionNArguments*a){ if(!a->valid[0])return; RTCRay*r=(RTCRay*)a->rayhit; const Hexa&h=H[a->primID]; double t0=r->tnear,t1=r->tfar;
   for(int k=0;k<h.np;k++){ double dn=h.n[k][0]*r->dir_x+h.n[k][1]*r->dir_y+h.n[k][2]*r->dir_z; double on=h.n[k][3]-(h.n[k][0]*r->org_x+h.n[k][1]*r->org_y+h.n[k][2]*r->org_z);
     if(dn==0){ if(on<0)return; continue;} double t=on/dn; if(dn<0){if(t>t0)t0=t;}else{if(t<t1)t1=t;} if(t0>=t1)return; }
   Ctx*x=(Ctx*)a->context; x->nhit++; x->path+=t1-t0; if(x->n<64){x->id[x->n]=a->primID;x->t0[x->n]=t0;x->t1[x->n]=t1;x->n++;} }
int main(int c,char**v){ const char*mode=c>1?v[1]:"user"; const char*org=c>2?v[2]:"ip"; int N=c>3?atoi(v[3]):1000000; int R=c>4?atoi(v[4]):7; const char*fn=c>5?v[5]:"ecl_poly.txt";
 _MM_SET_FLUSH_ZERO_MODE(_MM_FLUSH_ZERO_ON);_MM_SET_DENORMALS_ZERO_MODE(_MM_DENORMALS_ZERO_ON);
 load(fn); auto T=[]{return chrono::duration<double>(chrono::steady_clock::now().time_since_epoch()).count();}; auto CPU=[]{timespec t;clock_gettime(CLOCK_THREAD_CPUTIME_ID,&t);return t.tv_sec+1e-9*t.tv_nsec;};
 RTCDevice dev=rtcNewDevice("threads=1,set_affinity=0"); RTCScene sc=rtcNewScene(dev); rtcSetSceneFlags(sc,RTC_SCENE_FLAG_CONTEXT_FILTER_FUNCTION|RTC_SCENE_FLAG_ROBUST); rtcSetSceneBuildQuality(sc,RTC_BUILD_QUALITY_HIGH);
 double tb=T(); bool tri=!strcmp(mode,"tri");
 { RTCGeometry g=rtcNewGeometry(dev,RTC_GEOMETRY_TYPE_USER); rtcSetGeometryUserPrimitiveCount(g,H.size()); rtcSetGeometryBoundsFunction(g,ubounds,nullptr); rtcSetGeometryIntersectFunction(g,uinter); rtcCommitGeometry(g); rtcAttachGeometry(sc,g); }
 rtcCommitScene(sc); tb=T()-tb;
 vector<float> O(3*N),D(3*N); mt19937_64 rng(12345); uniform_real_distribution<double> U(0,1); bool dv=!strcmp(org,"dv");
 for(int i=0;i<N;i++){ double cz=2*U(rng)-1,ph=2*M_PI*U(rng),s=sqrt(1-cz*cz); D[3*i]=s*cos(ph);D[3*i+1]=s*sin(ph);D[3*i+2]=cz; if(dv){double r=80*sqrt(U(rng)),p=2*M_PI*U(rng);O[3*i]=r*cos(p);O[3*i+1]=r*sin(p);O[3*i+2]=-40+160*U(rng);} }
 if(c>6){ FILE*f=fopen(v[6],"wb"); for(int i=0;i<N;i++){fwrite(&O[3*i],4,3,f);fwrite(&D[3*i],4,3,f);} fclose(f); }
 vector<double> w,u; Ctx x; long tot=0,rh=0; double path=0; int mx=0;
 for(int r=0;r<R;r++){ tot=rh=0;path=0; double t0=T(),c0=CPU();
  for(int i=0;i<N;i++){ rtcInitIntersectContext(&x.c); x.nhit=0;x.path=0;x.n=0; if(tri)x.c.filter=filt; RTCRayHit q; q.ray.org_x=O[3*i];q.ray.org_y=O[3*i+1];q.ray.org_z=O[3*i+2];q.ray.dir_x=D[3*i];q.ray.dir_y=D[3*i+1];q.ray.dir_z=D[3*i+2];q.ray.tnear=0;q.ray.tfar=1e6f;q.ray.mask=-1;q.ray.flags=0;q.ray.time=0;q.ray.id=0;q.hit.geomID=RTC_INVALID_GEOMETRY_ID;q.hit.instID[0]=RTC_INVALID_GEOMETRY_ID;
   rtcIntersect1(sc,&x.c,&q); tot+=x.nhit; path+=x.path; if(x.nhit)rh++; mx=max(mx,(int)x.nhit); }
  w.push_back(T()-t0);u.push_back(CPU()-c0); }
 sort(w.begin(),w.end());sort(u.begin(),u.end()); double wm=w[R/2],um=u[R/2];
 printf("{\"anchor\":\"embree3_realECL_fp64clip\",\"mode\":\"%s\",\"origin\":\"%s\",\"prims\":%zu,\"rays\":%d,\"runs\":%d,\"build_s\":%.4f,\"wall_med_s\":%.4f,\"wall_min_s\":%.4f,\"wall_max_s\":%.4f,\"cpu_med_s\":%.4f,\"rays_per_s_wall\":%.4g,\"rays_per_s_cpu\":%.4g,\"hits\":%ld,\"rays_with_hit\":%ld,\"max_hits\":%d,\"mean_path_cm\":%.5f,\"max_face_nonplanarity_cm\":%.4f}\n",mode,org,H.size(),N,R,tb,wm,w[0],w[R-1],um,N/wm,N/um,tot,rh,mx,path/max(1L,rh),maxdev); }
